import { useId, useRef, useState } from 'react';
import type { CalendarDate } from '@internationalized/date';
import {
  DateField as AriaDateField,
  DateInput,
  DateSegment,
} from 'react-aria-components/DateField';
import { Label } from 'react-aria-components/Label';
import { TimeField as AriaTimeField } from 'react-aria-components/TimeField';
import { DayPicker } from './day-picker';
import { describedBy, FieldFrame } from './field-frame';
import type { FieldProps } from './field-frame';
import { dateOf, isoOf, textOfTime, timeOf, withFullYear } from './iso-values';
import { useAutofocus } from './use-autofocus';
import './date-field.css';

export type DateFieldProps = FieldProps & {
  /** «2026-11-23», or null when it's empty or not complete. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: (() => void) | undefined;
  /** Bounds of the calendar; what is typed is judged by the caller, who can say what is wrong. */
  minValue?: string | undefined;
  maxValue?: string | undefined;
  autoFocus?: boolean | undefined;
};

export type TimeFieldProps = FieldProps & {
  /** «09:05», or null when it's empty or not complete. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: (() => void) | undefined;
  autoFocus?: boolean | undefined;
};

/**
 * While a year is being typed the field passes through dates of the years 2, 20 and 202. They stay inside:
 * the caller sees null until the year is whole, and the segments aren't wiped by that null.
 */
function useTypedDate(value: string | null, onChange: (value: string | null) => void) {
  const [inner, setInner] = useState<CalendarDate | null>(() => dateOf(value));
  const [sent, setSent] = useState(value);
  if (value !== sent) {
    setSent(value);
    setInner(dateOf(value));
  }
  const change = (date: CalendarDate | null) => {
    const iso = isoOf(date);
    setInner(date);
    setSent(iso);
    if (iso !== sent) onChange(iso);
  };
  const complete = () => {
    if (inner && inner.year < 100) change(withFullYear(inner));
  };
  return { inner, change, complete };
}

/**
 * The parts of a date are named «день», «месяц», «год» and nothing more. The group around them has the label of
 * the field: with the label in each part's name four elements would answer to it.
 */
function Segments() {
  return (
    <DateInput className="ui-control ui-segments">
      {(segment) => (
        <DateSegment
          segment={segment}
          className="ui-segment"
          render={({ 'aria-labelledby': _, ...props }) => (
            <span {...props} aria-label={props['aria-label']?.replace(/,.*$/, '')} />
          )}
        />
      )}
    </DateInput>
  );
}

/** A date in three parts, day first; «23112026» can be typed straight through, the calendar helps the mouse. */
export function DateField(props: DateFieldProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const autofocus = useAutofocus<HTMLDivElement>(props.autoFocus);
  const { inner, change, complete } = useTypedDate(props.value, props.onChange);
  return (
    <AriaDateField
      ref={autofocus}
      value={inner}
      onChange={change}
      onBlur={() => {
        complete();
        props.onBlur?.();
      }}
      granularity="day"
      {...fieldState(id, props)}
    >
      <FieldFrame
        {...props}
        id={id}
        labelElement={<Label className="ui-label">{props.label}</Label>}
      >
        <div ref={frame} className="ui-date">
          <Segments />
          <DayPicker
            anchor={frame}
            value={dateOf(props.value)}
            onPick={change}
            min={dateOf(props.minValue)}
            max={dateOf(props.maxValue)}
            isDisabled={props.isDisabled ?? false}
          />
        </div>
      </FieldFrame>
    </AriaDateField>
  );
}

/** What both kinds of field tell React Aria about their state. */
function fieldState(id: string, props: DateFieldProps | TimeFieldProps) {
  const description = describedBy(id, props);
  return {
    className: 'ui-date-field',
    shouldForceLeadingZeros: true,
    validationBehavior: 'aria',
    isDisabled: props.isDisabled ?? false,
    isRequired: props.isRequired ?? false,
    isInvalid: Boolean(props.error),
    ...(description ? { 'aria-describedby': description } : {}),
    ...(props.autoFocus ? { 'data-autofocus': '' } : {}),
  } as const;
}

/** A time of the day in two parts, 24 hours; «0905» can be typed straight through. */
export function TimeField(props: TimeFieldProps) {
  const id = useId();
  const autofocus = useAutofocus<HTMLDivElement>(props.autoFocus);
  return (
    <AriaTimeField
      ref={autofocus}
      value={timeOf(props.value)}
      onChange={(time) => props.onChange(time && textOfTime(time))}
      onBlur={() => props.onBlur?.()}
      hourCycle={24}
      granularity="minute"
      {...fieldState(id, props)}
    >
      <FieldFrame
        {...props}
        id={id}
        labelElement={<Label className="ui-label">{props.label}</Label>}
      >
        <Segments />
      </FieldFrame>
    </AriaTimeField>
  );
}
