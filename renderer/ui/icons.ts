/** Signs that screens put on buttons; the parts bring their own. */
export { default as PlusIcon } from 'lucide-react/icons/plus';
export { default as CrossIcon } from 'lucide-react/icons/x';
