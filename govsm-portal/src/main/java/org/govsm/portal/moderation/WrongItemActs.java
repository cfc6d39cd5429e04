package org.govsm.portal.moderation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.law.TakenBackActs.Mistake;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Acts of the wrong item: which entry of the log one takes back, what fell with it, and what was
 * told by it. The log counts an erasure too, the domain acts alone.
 *
 * @param log every act on record, in order
 */
public record WrongItemActs(ModerationRecord record, List<ModeratedAct> log) {

  static final String NUMBER = "number";

  private static final List<String> TELLING =
      List.of(ModerationAct.Kind.NOTIFY.name(), ModerationAct.Kind.TELL_OUTCOME.name());

  /** The act with the number by which the domain knows the entry that is named. */
  static Map<String, @Nullable Object> counted(
      Map<String, @Nullable Object> act, List<ModeratedAct> log) {
    Map<String, @Nullable Object> counted = new LinkedHashMap<>(act);
    for (int i = 0; i < log.size(); i++) {
      if (String.valueOf(log.get(i).actNo()).equals(String.valueOf(act.get(NUMBER)))) {
        counted.put(NUMBER, BigDecimal.valueOf(i + 1L));
        return counted;
      }
    }
    counted.computeIfPresent(
        NUMBER, (name, said) -> said instanceof BigDecimal ? BigDecimal.ZERO : said);
    return counted;
  }

  /** The entry that one says is of another item; nothing for any other entry. */
  public Optional<ModeratedAct> of(ModeratedAct entry) {
    return Optional.of(entry)
        .filter(one -> one.kind().equals(ModerationAct.Kind.TAKE_BACK.name()))
        .map(one -> Math.toIntExact(StoredTree.number(one.content(), NUMBER)))
        .map(this::at);
  }

  private ModeratedAct at(int number) {
    return log.get(number - 1);
  }

  /** Whether an entry counts no more, as two officers took it back. */
  public boolean isTakenBack(ModeratedAct entry) {
    return record.takenBack().isTakenBack(log.indexOf(entry) + 1);
  }

  /** Whether an entry waits for another officer who says that it is of another item. */
  public boolean isDoubted(ModeratedAct entry) {
    return record
        .takenBack()
        .waiting()
        .filter(first -> at(first.number()).equals(entry))
        .isPresent();
  }

  /** What was told to an author by entries that were taken back. */
  public List<ModeratedAct> told() {
    return log.stream()
        .filter(entry -> TELLING.contains(entry.kind()) && isTakenBack(entry))
        .toList();
  }

  /** What was taken back, and what waits for another officer, as the API tells it. */
  List<Map<String, Object>> toPlain() {
    return Stream.concat(
            record.takenBack().taken().stream(), record.takenBack().waiting().stream())
        .map(this::plain)
        .toList();
  }

  private Map<String, Object> plain(Mistake mistake) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(NUMBER, at(mistake.number()).actNo());
    tree.put("by", mistake.by());
    tree.put("stands", mistake.by().size() == 1);
    tree.put("entries", mistake.fallen().stream().map(this::at).map(ModeratedAct::actNo).toList());
    return tree;
  }
}
