package org.govsm.portal.moderation;

import java.util.List;
import java.util.Optional;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.assessments.WrongEntries;
import org.govsm.portal.store.Transaction;

/**
 * Acts of the wrong item: which entry of the log one takes back, what fell with it, and what was
 * told by it.
 *
 * @param log every act on record, in order
 */
public record WrongItemActs(ModerationRecord record, List<ModeratedAct> log) {

  private static final List<String> TELLING =
      List.of(ModerationAct.Kind.NOTIFY.name(), ModerationAct.Kind.TELL_OUTCOME.name());

  /** Those of an item. */
  static WrongItemActs of(Transaction tx, ModeratedItem one) {
    ModeratedItems items = new ModeratedItems(tx);
    return new WrongItemActs(items.read(one), items.acts(one));
  }

  /** The same by the numbers of the log. */
  public WrongEntries entries() {
    return new WrongEntries(record.takenBack(), numbers(log));
  }

  static List<Integer> numbers(List<ModeratedAct> log) {
    return log.stream().map(ModeratedAct::actNo).toList();
  }

  /** The entry that one says is of another item; nothing for any other entry. */
  public Optional<ModeratedAct> of(ModeratedAct entry) {
    return entries()
        .named(entry.kind(), entry.content())
        .flatMap(number -> log.stream().filter(one -> one.actNo() == number).findFirst());
  }

  /** What was told to an author by entries that were taken back. */
  public List<ModeratedAct> told() {
    return log.stream()
        .filter(entry -> TELLING.contains(entry.kind()) && entries().isTakenBack(entry.actNo()))
        .toList();
  }
}
