import type { ReactNode } from 'react';
import './form-layout.css';

/** Fields side by side; they wrap when there's no room. A field with a `width` keeps it. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="ui-field-row">{children}</div>;
}

export type FormSectionProps = {
  title?: string | undefined;
  hint?: ReactNode;
  children: ReactNode;
};

/** Fields that belong together, under a heading, in one column no wider than reads well. */
export function FormSection({ title, hint, children }: FormSectionProps) {
  return (
    <section className="ui-form-section">
      {title ? <h2 className="ui-form-title">{title}</h2> : null}
      {hint ? <div className="ui-form-hint">{hint}</div> : null}
      <div className="ui-form-fields">{children}</div>
    </section>
  );
}
