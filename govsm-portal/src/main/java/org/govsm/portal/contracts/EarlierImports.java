package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.metric.MetricDictionary;

/** Earlier imports of a file: one file is of one account and one time, whenever it comes. */
record EarlierImports(
    Transaction tx,
    String contract,
    Layout layout,
    EvidenceFile kept,
    MetricDictionary dictionary) {

  private static final String ZONE = "zone";

  /** Nobody says of rows that they do not count before they were seen. */
  void requireSeen(FileContext context) {
    if (context.leaveOut().isPresent() && first().isEmpty()) {
      throw ImportProblems.refusal(
          "/" + FileContext.LEAVE_OUT, Message.of("import.leave-out-first"));
    }
  }

  /** When the file was fetched, as its first import into the contract says; empty if it is new. */
  Optional<Instant> retrievedAt() {
    return first().flatMap(one -> FileContext.stored(one.context(), dictionary).retrievedAt());
  }

  /**
   * Whether another account, time, zone or party is said of the file than with an import that was
   * withdrawn.
   */
  boolean isOtherwise(int withdrawn, FileContext said) {
    Map<String, ?> tree = said.toTree(Instant.EPOCH, Instant.EPOCH);
    FileContext now = FileContext.stored(tree, dictionary);
    List<RecordedImport> imports =
        new Imports(tx).of(contract).stream().filter(one -> one.number() == withdrawn).toList();
    if (imports.stream()
        .anyMatch(one -> !Objects.equals(one.context().get(ZONE), tree.get(ZONE)))) {
      return true;
    }
    return imports.stream()
        .map(one -> FileContext.stored(one.context(), dictionary))
        .anyMatch(
            then ->
                WithdrawnCounts.isOfOtherParty(then.countedBy(), now.countedBy())
                    || now.sheet().equals(then.sheet())
                        && now.toImport(kept.digest())
                            .against(then.toImport(kept.digest()), layout)
                            .isPresent());
  }

  private Optional<RecordedImport> first() {
    return new Imports(tx)
        .counting(contract).stream()
            .filter(one -> one.file().equals(kept) && one.format().equals(layout.id()))
            .findFirst();
  }

  /** One file is of one account and one time, in whichever contract of the department it came. */
  void requireSame(Map<String, ?> tree) {
    FileContext now = FileContext.stored(tree, dictionary);
    for (RecordedImport before : new Imports(tx).ofFile(contract, kept.digest(), layout.id())) {
      FileContext then = FileContext.stored(before.context(), dictionary);
      if (now.sheet().equals(then.sheet())) {
        now.toImport(kept.digest())
            .against(then.toImport(kept.digest()), layout)
            .ifPresent(
                what -> {
                  throw ImportProblems.refusal(
                      what.key().endsWith("account") ? "/account" : "/from",
                      Message.of("import.again")
                          .with("number", before.number())
                          .with("contract", before.contract())
                          .with("what", what));
                });
      }
    }
  }
}
