import type { ReactNode } from 'react';

/** One setting: its name and explanation at the left, its control at the right. */
export function SettingRow({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="setting">
      <div className="setting-words">
        <h3>{label}</h3>
        {hint && <p className="field-hint">{hint}</p>}
      </div>
      <div className="setting-control">{children}</div>
    </div>
  );
}
