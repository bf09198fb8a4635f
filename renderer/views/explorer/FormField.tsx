import { AutoComplete, Input, Select } from 'antd';
import type { Operation } from '@shared/contract/operations';
import type { ContractField } from '@shared/contract/types';
import { itemType, modelOf, shapeOf, type Draft, type DraftObject } from '@shared/byHand/draft';
import { useT, type T } from '../../i18n';
import { Field, FieldGroup } from '../../ui/Field';
import { FileField } from './FileField';
import { hintOf } from './hint';
import type { Problem } from './problem';

export type FormFieldProps = {
  models: Operation['models'];
  field: ContractField;
  /** Place in the input: "tags[0].key". */
  at: string;
  value: Draft | undefined;
  problem: Problem | null;
  onChange: (value: Draft | undefined) => void;
};

/** A field by its kind; models and lists hold fields of their own. */
export function FormField(props: FormFieldProps) {
  switch (shapeOf(props.models, props.field.type)) {
    case 'object':
      return <ObjectField {...props} />;
    case 'list':
      return <ListField {...props} />;
    case 'file':
    case 'text':
    case 'whole':
    case 'decimal':
    case 'flag':
    case 'json':
      return <ScalarField {...props} />;
  }
}

function labelOf({ name, required }: ContractField, t: T): string {
  return required ? t('explorer:form.required', { name }) : name;
}

function ScalarField({ models, field, at, value, problem, onChange }: FormFieldProps) {
  const { t, language } = useT();
  const shape = shapeOf(models, field.type);
  const text = typeof value === 'string' ? value : '';
  const error = problem?.field === at ? problem.text : null;
  const label = labelOf(field, t);
  if (shape === 'file') return <FileField {...{ label, error, value, onChange }} />;
  return (
    <Field label={label} hint={hintOf(t, field)} error={error}>
      {({ status, ...control }) => {
        const common = { ...control, status, className: 'mono', spellCheck: false } as const;
        const set = (next: string) => onChange(next === '' ? undefined : next);
        if (shape === 'flag')
          return (
            <Select
              {...common}
              value={text}
              options={[
                { value: '', label: t('explorer:form.unset') },
                { value: 'true', label: 'true' },
                { value: 'false', label: 'false' },
              ]}
              onChange={set}
            />
          );
        if (shape === 'json')
          return (
            <Input.TextArea
              {...common}
              autoSize={{ minRows: 2, maxRows: 8 }}
              value={text}
              onChange={(e) => set(e.target.value)}
            />
          );
        if (field.sensitive)
          return (
            <Input
              {...common}
              type="password"
              autoComplete="off"
              value={text}
              onChange={(e) => set(e.target.value)}
            />
          );
        if (field.enum)
          return (
            // A known list, never a closed one: other codes can be typed.
            <AutoComplete
              {...common}
              value={text}
              options={Object.entries(field.enum).map(([code, labels]) => ({
                value: code,
                label: `${code}  ${language === 'zh-CN' ? labels.zh : labels.en}`,
              }))}
              filterOption={false}
              onChange={(next) => set(String(next ?? ''))}
            />
          );
        return <Input {...common} autoComplete="off" value={text} onChange={(e) => set(e.target.value)} />;
      }}
    </Field>
  );
}

function ObjectField({ models, field, at, value, problem, onChange }: FormFieldProps) {
  const { t } = useT();
  const draft: DraftObject = typeof value === 'object' && !Array.isArray(value) ? value : {};
  const error = problem?.field === at ? problem.text : null;
  return (
    <FieldGroup label={labelOf(field, t)} error={error}>
      <div className="explorer-nested">
        {modelOf(models, field.type).map((member) => (
          <FormField
            key={member.name}
            models={models}
            field={member}
            at={`${at}.${member.name}`}
            value={draft[member.name]}
            problem={problem}
            onChange={(next) => onChange({ ...draft, [member.name]: next })}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function ListField({ models, field, at, value, problem, onChange }: FormFieldProps) {
  const { t } = useT();
  const items: Draft[] = Array.isArray(value) ? value : [];
  const error = problem?.field === at ? problem.text : null;
  const put = (next: Draft[]) => onChange(next.length > 0 ? next : undefined);
  return (
    <FieldGroup
      label={labelOf(field, t)}
      hint={field.maxItems === undefined ? undefined : t('explorer:form.items', { max: field.maxItems })}
      error={error}
    >
      {items.map((item, i) => (
        <div key={i} className="explorer-item-row">
          <FormField
            models={models}
            field={{
              ...field,
              name: t('explorer:form.item', { n: i + 1 }),
              type: itemType(field.type),
              required: false,
            }}
            at={`${at}[${i}]`}
            value={item}
            problem={problem}
            onChange={(next) => put(items.map((old, j) => (j === i ? (next ?? '') : old)))}
          />
          <button type="button" className="link t12" onClick={() => put(items.filter((_, j) => j !== i))}>
            {t('explorer:form.remove', { n: i + 1 })}
          </button>
        </div>
      ))}
      <button type="button" className="link t12" onClick={() => put([...items, ''])}>
        {t('explorer:form.add')}
      </button>
    </FieldGroup>
  );
}
