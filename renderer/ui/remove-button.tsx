import X from 'lucide-react/icons/x';
import { IconButton } from './button';

/** Takes one thing out of a list or a form; the label says which. */
export function RemoveButton({ label, onPress }: { label: string; onPress: () => void }) {
  return <IconButton size="small" tooltip="plain" label={label} icon={<X />} onPress={onPress} />;
}
