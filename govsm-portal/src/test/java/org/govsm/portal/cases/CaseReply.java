package org.govsm.portal.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question: the answer or, where the law is not sure and an officer is asked, what
 * is indicated, or the parts that are known where facts are missing. The cases expect the value;
 * that it is an indication only is for the tests of the packs. What is not known is not compared.
 */
final class CaseReply {

  private final @Nullable Object value;
  private final Optional<String> missing;

  /**
   * Stands for a field that cannot be said until more is known.
   *
   * @param missing what
   */
  record NotKnown(String missing) {

    static final String MARK = "the case does not give ";

    @Override
    public String toString() {
      return MARK + missing;
    }
  }

  CaseReply(Map<String, @Nullable Object> decision) {
    String part =
        Stream.of("answer", "indication").filter(decision::containsKey).findFirst().orElse("known");
    value = decision.get(part);
    missing =
        "UNDETERMINED".equals(decision.get("kind"))
            ? Optional.of(CaseValues.text(decision.get("missing")))
            : Optional.empty();
    if (missing.isPresent() && CaseValues.map(value).isEmpty()) {
      throw new NotJudgedException("the case does not give " + missing.get());
    }
  }

  /** A field of the answer; none where there is no answer, {@link NotKnown} where facts lack. */
  @Nullable Object get(String field) {
    return missing.isPresent() && !has(field)
        ? new NotKnown(missing.get())
        : CaseValues.map(value).get(field);
  }

  boolean has(String field) {
    return CaseValues.map(value).containsKey(field);
  }

  /** A field of each row of an answer that is a list. */
  List<@Nullable Object> each(String field) {
    return CaseValues.list(value).stream()
        .<@Nullable Object>map(row -> CaseValues.map(row).get(field))
        .toList();
  }

  /** A field that is the same in all rows, else all of them. */
  @Nullable Object only(String field) {
    List<@Nullable Object> all = each(field);
    return all.size() == 1 ? all.get(0) : all;
  }
}
