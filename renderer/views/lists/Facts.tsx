/** Names and values, one a line. */
export function Facts({
  items,
}: {
  items: readonly { name: string; value: React.ReactNode }[];
}): React.ReactElement {
  return (
    <dl className="kv">
      {items.map(({ name, value }) => (
        <div key={name} className="kv-item">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
