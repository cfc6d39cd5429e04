package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.jspecify.annotations.Nullable;

/** Words effects: what events of a tender do to the words that wait. */
final class WordsEffects {

  private static final String TENDER = "tender";
  private static final String QUESTION = "question";
  private static final String CONTENT = "content";

  private WordsEffects() {}

  /** Those of an event by which words are sent, given back or taken back. */
  static List<RowEffect> of(Event event, RowEffect.Before before) {
    return switch (event.kind()) {
      case WaitingWords.SENT -> sent(event);
      case WaitingWords.GIVEN_BACK -> List.of(givenBack(event, before));
      case WaitingWords.TAKEN_BACK ->
          List.of(dropped(event, StoredTree.text(event.body(), QUESTION)));
      default -> List.of();
    };
  }

  private static List<RowEffect> sent(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String text = StoredTree.text(body, SentWords.TEXT);
    String key = new PublicWords(StoredTree.text(body, QUESTION), text).key();
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    content.put(SentWords.TEXT, text);
    content.put(SentWords.DECIDED, StoredTree.text(body, SentWords.DECIDED));
    if (body.containsKey(SentWords.ACT)) {
      content.put(SentWords.ACT, body.get(SentWords.ACT));
    }
    List<RowEffect> effects = new ArrayList<>(instead(event));
    effects.add(dropped(event, key));
    effects.add(
        RowEffect.add(
            WaitingWords.TABLE,
            event.department(),
            StoredTree.text(body, TENDER),
            key,
            StoredTree.bytes(content),
            event.actor(),
            event.at()));
    return effects;
  }

  private static RowEffect givenBack(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(
            before.row(
                WaitingWords.TABLE,
                event.department(),
                StoredTree.text(body, TENDER),
                StoredTree.text(body, QUESTION)));
    Map<String, @Nullable Object> content =
        new LinkedHashMap<>(StoredTree.read((byte[]) Objects.requireNonNull(row.get(CONTENT))));
    content.put(
        SentWords.RETURNED,
        Map.of(
            SentWords.BY,
            event.actor(),
            SentWords.REASON,
            StoredTree.text(body, SentWords.REASON)));
    row.put(CONTENT, StoredTree.bytes(content));
    return RowEffect.set(WaitingWords.TABLE, row);
  }

  /** Those of an act: what is published, answered or cancelled waits no more. */
  static List<RowEffect> acted(Event event, Map<String, @Nullable Object> act) {
    Map<String, @Nullable Object> body = event.body();
    if (event.kind().equals(Tenders.CANCELLED)) {
      return List.of(
          RowEffect.drop(WaitingWords.TABLE, event.department(), StoredTree.text(body, TENDER)));
    }
    List<RowEffect> effects = new ArrayList<>(instead(event));
    if (StoredTree.text(body, "actKind").equals(Kind.ANSWER.name())
        && StoredTree.tree(act, "act").get(QUESTION) instanceof String question) {
      effects.add(dropped(event, question));
    } else if (body.containsKey(WaitingWords.PUBLISHED)) {
      effects.add(dropped(event, StoredTree.text(body, WaitingWords.PUBLISHED)));
    }
    return effects;
  }

  /** Words that were returned to an author who wrote others. */
  private static List<RowEffect> instead(Event event) {
    return event.body().get(WaitingWords.INSTEAD) instanceof List<?> keys
        ? keys.stream().map(key -> dropped(event, String.valueOf(key))).toList()
        : List.of();
  }

  private static RowEffect dropped(Event event, String key) {
    return RowEffect.drop(
        WaitingWords.TABLE, event.department(), StoredTree.text(event.body(), TENDER), key);
  }
}
