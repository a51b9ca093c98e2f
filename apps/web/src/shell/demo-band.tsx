export const DemoBand = () => (
  <p className="demo-band">
    <strong>Demo: no real data.</strong> Everybody here is made up.
  </p>
);
