package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.procurement.payment.Certified;
import org.jspecify.annotations.Nullable;

/**
 * Certificate basis: besides the readings, all that is needed to make a certificate again.
 *
 * @param lastImport the last import that counts; what came in later may tell of earlier days
 * @param claimed the last import whose readings count as learnt when its file says so, because the
 *     contract came into the portal only after the freeze; 0 for none. Certificates of before this
 *     was told apart took the word of every file, and do not say it
 * @param issued the certificates that were issued before, in order; nothing for one that was issued
 *     before certificates ended with the ledger
 * @param numbered whether it says its number, which one it replaces, and what changed in the terms;
 *     those of before do not
 */
record CertificateBasis(
    int version,
    int lastImport,
    Optional<Integer> claimed,
    List<Certified> earlier,
    Optional<List<String>> issued,
    boolean numbered) {

  private static final String CLAIMED = "claimed";
  private static final String NUMBERED = "numbered";

  CertificateBasis {
    earlier = List.copyOf(earlier);
    issued = issued.map(List::copyOf);
  }

  Map<String, Object> toTree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("termsVersion", Tree.of(version));
    tree.put("imports", Tree.of(lastImport));
    claimed.ifPresent(number -> tree.put(CLAIMED, Tree.of(number)));
    tree.put("earlier", Tree.list(earlier, CertificateBasis::line));
    issued.ifPresent(ids -> tree.put("issued", ids));
    if (numbered) {
      tree.put(NUMBERED, true);
    }
    return tree;
  }

  private static Map<String, Object> line(Certified one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("period", one.period());
    tree.put("paid", one.paid().toString());
    return tree;
  }

  static CertificateBasis of(Map<String, @Nullable Object> tree) {
    List<Certified> earlier = new ArrayList<>();
    if (tree.get("earlier") instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> line) {
          earlier.add(
              new Certified(
                  String.valueOf(line.get("period")),
                  Money.ofRupees(String.valueOf(line.get("paid")))));
        }
      }
    }
    Optional<Integer> claimed =
        tree.containsKey(CLAIMED) ? Optional.of(number(tree, CLAIMED)) : Optional.empty();
    return new CertificateBasis(
        number(tree, "termsVersion"),
        number(tree, "imports"),
        claimed,
        earlier,
        ids(tree.get("issued")),
        Boolean.TRUE.equals(tree.get(NUMBERED)));
  }

  private static Optional<List<String>> ids(@Nullable Object issued) {
    return issued instanceof List<?> ids
        ? Optional.of(ids.stream().map(String::valueOf).toList())
        : Optional.empty();
  }

  private static int number(Map<String, @Nullable Object> tree, String name) {
    return Integer.parseInt(String.valueOf(tree.get(name)));
  }
}
