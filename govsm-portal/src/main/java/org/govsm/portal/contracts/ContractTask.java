package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Task of a contract, in no language: what is to be done, by when and where. It depends on nothing
 * but the events of the contract and the day, so that it can be kept until one of these changes.
 *
 * @param facts what its sentence names, as a tree
 * @param questions on which it depends: sentences as a certificate has them, or messages
 */
record ContractTask(
    String contract,
    String kind,
    LocalDate since,
    Optional<LocalDate> due,
    String page,
    Map<String, ?> facts,
    List<?> questions) {

  /** A task without a last day. */
  static ContractTask of(
      String contract, String kind, LocalDate since, String page, Map<String, ?> facts) {
    return new ContractTask(contract, kind, since, Optional.empty(), page, facts, List.of());
  }

  /** The same with its last day, where there is one. */
  ContractTask dueOn(Optional<LocalDate> day) {
    return new ContractTask(contract, kind, since, day, page, facts, questions);
  }

  /** The same with the questions on which it depends. */
  ContractTask asking(List<?> on) {
    return new ContractTask(contract, kind, since, due, page, facts, on);
  }

  /** What no column says, as it is kept. */
  byte[] body(KeptSentences sentences) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("facts", facts);
    tree.put("questions", questions.stream().map(sentences::tree).toList());
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
    Map<String, @Nullable Object> tree = StoredTree.read(body);
    return new ContractTask(
        contract,
        kind,
        since,
        due,
        page,
        StoredTree.tree(tree, "facts"),
        StoredTree.trees(tree, "questions").stream().map(KeptSentences::read).toList());
  }
}
