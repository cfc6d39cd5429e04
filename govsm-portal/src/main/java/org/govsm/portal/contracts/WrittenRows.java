package org.govsm.portal.contracts;

import java.util.Optional;
import org.govsm.procurement.measurement.Reading;

/** Written rows: what was written of one file so far, also where it is written in several steps. */
final class WrittenRows {

  private final RowsDigest rows = new RowsDigest();
  private long seen;
  private boolean isBegun;
  private Optional<SeenIdentities> identities = Optional.empty();

  /**
   * The identities of what was written; nothing where the contract had readings before the file.
   *
   * @param isEmpty whether the contract has none now, which the first step asks
   */
  Optional<SeenIdentities> identities(boolean isEmpty) {
    if (!isBegun) {
      isBegun = true;
      identities = isEmpty ? Optional.of(new SeenIdentities()) : Optional.empty();
    }
    return identities;
  }

  void add(Reading inserted) {
    rows.add(inserted);
  }

  void saw(int readings) {
    seen += readings;
  }

  /** How many were inserted so far. */
  long accepted() {
    return rows.count();
  }

  /** How many were known already. */
  long duplicates() {
    return seen - rows.count();
  }

  /** Of what was inserted; to be asked for once. */
  String digest() {
    return rows.value();
  }
}
