import { Button } from '../../ui/button';

/** «План и факт»: what became of the receptions that the schedule promised. */
export function FactButton() {
  return (
    <Button
      variant="quiet"
      onPress={() => {
        window.location.hash = '#/schedule/fact';
      }}
    >
      План и факт
    </Button>
  );
}
