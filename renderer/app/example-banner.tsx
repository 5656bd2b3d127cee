import FlaskConical from 'lucide-react/icons/flask-conical';
import { isExample } from '../platform/place';
import { Button } from '../ui/button';
import { Icon } from '../ui/visually-hidden';
import './example-banner.css';

/** Says on every screen of the example that nothing here is the school's own, and leads out. */
export function ExampleBanner({ onEnd }: { onEnd: () => void }) {
  if (!isExample) return null;
  return (
    <section className="app-example" aria-label="Пример">
      <Icon>
        <FlaskConical />
      </Icon>
      <p className="app-example-words">
        <strong>Пример:</strong> вымышленная школа, ваши записи здесь не сохраняются
      </p>
      <Button size="small" onPress={onEnd}>
        Закончить пример
      </Button>
    </section>
  );
}
