package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Lazy;
import org.jspecify.annotations.Nullable;

/**
 * Task of a contract, in no language: what is to be done, by when and where. It depends on nothing
 * but the events of the contract and the day, so that it can be kept until one of these changes.
 *
 * @param said what its sentence names and on what it depends; read for who needs it
 */
record ContractTask(
    String contract,
    String kind,
    LocalDate since,
    Optional<LocalDate> due,
    String page,
    Lazy<Said> said) {

  /**
   * What its sentence names.
   *
   * @param facts as a tree
   * @param questions on which it depends: sentences as a certificate has them, or messages
   */
  record Said(Map<String, ?> facts, List<?> questions) {}

  /** A task without a last day. */
  static ContractTask of(
      String contract, String kind, LocalDate since, String page, Map<String, ?> facts) {
    return new ContractTask(contract, kind, since, Optional.empty(), page, said(facts, List.of()));
  }

  /** The same, of which nothing is read yet where it was kept. */
  ContractTask fresh() {
    return new ContractTask(contract, kind, since, due, page, said.fresh());
  }

  /** The same with its last day, where there is one. */
  ContractTask dueOn(Optional<LocalDate> day) {
    return new ContractTask(contract, kind, since, day, page, said);
  }

  /** The same with the questions on which it depends. */
  ContractTask asking(List<?> on) {
    return new ContractTask(contract, kind, since, due, page, said(facts(), on));
  }

  /** What no column says, as it is kept. */
  byte[] body(KeptSentences sentences) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("facts", facts());
    tree.put("questions", questions().stream().map(sentences::tree).toList());
    return StoredTree.bytes(tree);
  }

  /** As it was kept. */
  static ContractTask of(
      String contract,
      String kind,
      LocalDate since,
      Optional<LocalDate> due,
      String page,
      byte[] body) {
    return new ContractTask(
        contract,
        kind,
        since,
        due,
        page,
        Lazy.of(() -> CanonicalForm.digest(body), () -> read(body)));
  }

  private static Said read(byte[] body) {
    Map<String, @Nullable Object> tree = StoredTree.read(body);
    return new Said(
        StoredTree.tree(tree, "facts"),
        StoredTree.trees(tree, "questions").stream().map(KeptSentences::read).toList());
  }

  private static Lazy<Said> said(Map<String, ?> facts, List<?> questions) {
    Said said = new Said(facts, questions);
    return Lazy.of(() -> said);
  }

  Map<String, ?> facts() {
    return said.get().facts();
  }

  List<?> questions() {
    return said.get().questions();
  }
}
