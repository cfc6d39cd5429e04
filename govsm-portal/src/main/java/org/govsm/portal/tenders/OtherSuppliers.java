package org.govsm.portal.tenders;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Other suppliers: whom a text that is published with a contract names beside its own agency. Words
 * that the terms have themselves name nobody.
 */
public record OtherSuppliers(KnownSuppliers register) {

  private static final List<String> LANGUAGES = List.of("en", "hi");

  /**
   * The texts that name one, by an id or a name.
   *
   * @param texts by their places
   * @param key of the words for it
   */
  public List<InputFault> faults(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Map<String, String> texts,
      String key) {
    String own = AwardFigures.supplier(terms).orElse("");
    List<Map<String, String>> named =
        LANGUAGES.stream().map(one -> register.named(tx, department, one)).toList();
    ToldNames told = ToldNames.of(tx, department, terms);
    return AskerNames.faults(
        told,
        texts,
        named.get(0).keySet().stream().filter(id -> !id.equals(own)).toList(),
        named.stream()
            .flatMap(names -> names.entrySet().stream())
            .filter(one -> !one.getKey().equals(own))
            .map(Map.Entry::getValue)
            .distinct()
            .toList(),
        (text, name) -> isTold(told, text, name),
        key);
  }

  /** Nobody is asked whether words that stand together are a name here. */
  private static boolean isTold(ToldNames told, String text, String name) {
    String whole = AskerNames.squashed(String.join(" ", AskerNames.words(name)));
    return told.isWritten(text, name) || told.hasName(text, name) && !told.isOwn(whole);
  }
}
