package org.govsm.governance.response;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.TextBeside;
import org.jspecify.annotations.Nullable;

/** Times of a response: who answers in which form, by when, and whether that was met. */
public final class QueryTimes implements Worded {

  private final QueryCategory category;
  private final boolean owed;
  private final Optional<IndianMoment> firstBy;
  private final Optional<IndianMoment> closeBy;
  private final boolean byLaw;
  private final Optional<Boolean> firstInTime;
  private final Optional<Boolean> closedInTime;
  private final boolean firstRecordedLate;

  QueryTimes(
      QueryCategory category,
      boolean owed,
      Optional<IndianMoment> firstBy,
      Optional<IndianMoment> closeBy,
      boolean byLaw,
      Optional<Boolean> firstInTime,
      Optional<Boolean> closedInTime,
      boolean firstRecordedLate) {
    this.category = category;
    this.owed = owed;
    this.firstBy = firstBy;
    this.closeBy = closeBy;
    this.byLaw = byLaw;
    this.firstInTime = firstInTime;
    this.closedInTime = closedInTime;
    this.firstRecordedLate = firstRecordedLate;
  }

  /** The category of the query. */
  public QueryCategory category() {
    return category;
  }

  /** Whether a response is owed at all. */
  public boolean isOwed() {
    return owed;
  }

  /**
   * The last moment for the first response, which itself is in time.
   *
   * @return nothing where none is owed, or where it is not known
   */
  public Optional<OffsetDateTime> firstBy() {
    return firstBy.map(IndianMoment::at);
  }

  /** The last moment for the close; nothing where there is none. */
  public Optional<OffsetDateTime> closeBy() {
    return closeBy.map(IndianMoment::at);
  }

  /** Whether the law sets the time of the close, and no standard can lengthen it. */
  public boolean isByLaw() {
    return byLaw;
  }

  /**
   * Whether the first response was in time; nothing while its time runs, and where {@link
   * #isFirstRecordedLate}.
   */
  public Optional<Boolean> firstInTime() {
    return firstInTime;
  }

  /** Whether the query was closed in time; nothing while its time runs. */
  public Optional<Boolean> closedInTime() {
    return closedInTime;
  }

  /**
   * Whether the first response is typed for a moment in time and was put on record after that, or
   * was late before the entry was corrected: then a person says whether it was in time.
   */
  public boolean isFirstRecordedLate() {
    return firstRecordedLate;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("queryCategory", category.code());
    tree.put("tier", category.tier());
    tree.put("form", category.form());
    tree.put("roles", List.copyOf(category.roles()));
    tree.put("responseOwed", owed);
    firstBy.ifPresent(at -> tree.put("firstBy", at.code()));
    closeBy.ifPresent(at -> tree.put("closeBy", at.code()));
    tree.put("closeByLaw", byLaw);
    firstInTime.ifPresent(met -> tree.put("firstInTime", met));
    closedInTime.ifPresent(met -> tree.put("closedInTime", met));
    if (firstRecordedLate) {
      tree.put("firstRecordedLate", true);
    }
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return TextBeside.of(this, words);
  }

  @Override
  public Message said() {
    String open = owed ? "reply.open" : "reply.none-owed";
    String key =
        firstBy.isEmpty()
            ? closeBy.isEmpty() ? open : "reply.close"
            : closeBy.isEmpty() ? "reply.first" : "reply.first-and-close";
    Message said =
        Message.of(key)
            .with("form", new Term("reply-form." + category.form()))
            .with(
                "roles",
                category.roles().stream().map(one -> new Term("desk-role." + one)).toList());
    Message withFirst = firstBy.map(at -> said.with("first", at)).orElse(said);
    return closeBy.map(at -> withFirst.with("close", at)).orElse(withFirst);
  }
}
