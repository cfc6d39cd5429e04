package org.govsm.portal.store;

import java.util.Optional;

/**
 * Export signers: whose exports are taken, and whether one that is broken is.
 *
 * @param other the fingerprint of the key of another installation, or {@link #NOBODY}; empty where
 *     only the own key counts
 * @param forTheRecord whether what is broken is taken as it is, to be looked at and never written
 */
public record ExportSigners(Optional<String> other, boolean forTheRecord) {

  /** In place of a fingerprint: an export that nobody signed, as former versions wrote them. */
  public static final String NOBODY = "nobody";

  /** Only what this installation signed. */
  public static final ExportSigners OWN = new ExportSigners(Optional.empty(), false);

  /** Refuses an export by its signature. */
  void require(Optional<ExportSignature> signature, String signed, SigningKey own) {
    if (signature.isEmpty()) {
      if (!other.equals(Optional.of(NOBODY))) {
        throw new BrokenBackupException(
            "nobody signed it. If you know for certain who made it and that nobody changed it, add"
                + " --signed-by nobody");
      }
      return;
    }
    if (!signature.get().isOf(signed)) {
      throw new BrokenBackupException("it was changed after it was signed");
    }
    String by = signature.get().fingerprint();
    if (by.equals(own.fingerprint()) || other.equals(Optional.of(by))) {
      return;
    } else if (other.isPresent()) {
      throw new BrokenBackupException(
          "--signed-by names "
              + other.get()
              + ", and it is signed with the key "
              + by
              + ". Do not take it, unless the installation that made it shows that key itself"
              + " (/api/v1/signing-key)");
    } else {
      throw new BrokenBackupException(
          "it is signed with the key "
              + by
              + ", which is not that of this installation. Compare it with what the installation"
              + " that made it shows (/api/v1/signing-key), and add --signed-by "
              + by);
    }
  }
}
