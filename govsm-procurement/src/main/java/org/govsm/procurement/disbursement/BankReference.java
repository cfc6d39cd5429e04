package org.govsm.procurement.disbursement;

import org.govsm.core.text.Skeleton;

/** Reference of a bank, compared as people read it: how it is parted makes no other one. */
public final class BankReference {

  private BankReference() {}

  /** What two spellings of one reference share: its letters and digits. */
  public static String key(String reference) {
    String skeleton = Skeleton.of(reference);
    String signs = skeleton.replaceAll("[^\\p{L}\\p{Nd}]+", "");
    return signs.isEmpty() ? skeleton : signs;
  }
}
