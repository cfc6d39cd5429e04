package org.govsm.portal.queries;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/** Effects of the events of comments on their rows. */
final class CommentEffects {

  static final List<String> KINDS =
      List.of(Comments.IMPORTED, Comments.TAKEN, Comments.SET_ASIDE, Comments.WITHDRAWN);

  private static final String COMMENTS = "comments";
  private static final String STATE = "state";

  private CommentEffects() {}

  static List<RowEffect> of(Event event, RowEffect.Before before) {
    return switch (event.kind()) {
      case Comments.IMPORTED -> imported(event);
      case Comments.TAKEN -> taken(event, before);
      case Comments.SET_ASIDE -> moved(event, before, StoredComment.SET_ASIDE);
      default -> withdrawn(event, before);
    };
  }

  private static String importId(Event event) {
    return StoredTree.text(event.body(), "intake");
  }

  private static List<RowEffect> imported(Event event) {
    Map<String, @Nullable Object> body = event.body();
    List<RowEffect> effects = new ArrayList<>();
    effects.add(
        RowEffect.add(
            Comments.IMPORT,
            event.department(),
            importId(event),
            StoredTree.text(body, "account"),
            StoredTree.text(body, "layout"),
            StoredTree.bytes(
                StoredTree.some(body, List.of("platform", "digest", StoredImport.COUNTS))),
            event.actor(),
            event.at(),
            ""));
    long number = 0;
    for (Map<String, @Nullable Object> one : StoredTree.trees(body, COMMENTS)) {
      number++;
      effects.add(
          RowEffect.add(
              Comments.TABLE,
              event.department(),
              importId(event),
              number,
              StoredTree.text(one, "knownBy"),
              StoredComment.PROPOSED,
              OffsetDateTime.parse(StoredTree.text(one, "at")).toInstant(),
              "",
              StoredTree.bytes(StoredTree.some(one, List.of("personal", "post")))));
    }
    return effects;
  }

  private static Map<String, @Nullable Object> row(
      Event event, RowEffect.Before before, long number) {
    return new LinkedHashMap<>(
        before.row(Comments.TABLE, event.department(), importId(event), number));
  }

  private static List<RowEffect> taken(Event event, RowEffect.Before before) {
    List<RowEffect> effects = new ArrayList<>();
    for (Map<String, @Nullable Object> one : StoredTree.trees(event.body(), "queries")) {
      Map<String, @Nullable Object> row = row(event, before, StoredTree.number(one, "number"));
      row.put(STATE, StoredComment.TAKEN);
      row.put("query", StoredTree.text(one, "query"));
      effects.add(RowEffect.set(Comments.TABLE, row));
    }
    return effects;
  }

  private static List<RowEffect> moved(Event event, RowEffect.Before before, String state) {
    List<RowEffect> effects = new ArrayList<>();
    if (event.body().get(COMMENTS) instanceof List<?> numbers) {
      for (Object number : numbers) {
        Map<String, @Nullable Object> row =
            row(event, before, ((BigDecimal) number).longValueExact());
        row.put(STATE, state);
        effects.add(RowEffect.set(Comments.TABLE, row));
      }
    }
    return effects;
  }

  private static List<RowEffect> withdrawn(Event event, RowEffect.Before before) {
    List<RowEffect> effects = moved(event, before, StoredComment.WITHDRAWN);
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(before.row(Comments.IMPORT, event.department(), importId(event)));
    row.put("withdrawn", StoredTree.text(event.body(), "reason"));
    effects.add(0, RowEffect.set(Comments.IMPORT, row));
    return effects;
  }
}
