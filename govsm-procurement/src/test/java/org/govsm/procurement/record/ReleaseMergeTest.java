package org.govsm.procurement.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.govsm.procurement.Given.tree;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.govsm.core.ledger.CanonicalForm;
import org.junit.jupiter.api.Test;

/** The rules of docs/schema/merging of OCDS 1.1.5. */
class ReleaseMergeTest {

  private static Release release(String id, String date, Object... more) {
    Map<String, Object> tree =
        tree("ocid", "ocds-213czf-1", "id", id, "date", date, "tag", List.of("tender"));
    tree.putAll(tree(more));
    return Release.fromPlain(tree).orThrow();
  }

  private static String compiled(Release... releases) {
    Map<String, Object> tree = ReleaseMerge.compiled(List.of(releases));
    tree.remove("tag");
    tree.remove("id");
    tree.remove("date");
    tree.remove("ocid");
    return CanonicalForm.text(tree);
  }

  private static final String FIRST = "2026-01-01T00:00:00Z";
  private static final String SECOND = "2026-01-02T05:30:00+05:30";

  @Test
  void the_later_release_wins_in_whichever_order_they_are_given() {
    Release one = release("1", FIRST, "tender", tree("id", "t", "title", "A", "status", "active"));
    Release two = release("2", SECOND, "tender", tree("id", "t", "title", "B"));
    String merged = "{\"tender\":{\"id\":\"t\",\"status\":\"active\",\"title\":\"B\"}}";

    assertThat(compiled(one, two)).isEqualTo(merged);
    assertThat(compiled(two, one)).isEqualTo(merged);
    assertThat(ReleaseMerge.compiled(List.of(one, two)))
        .containsEntry("id", "ocds-213czf-1-" + SECOND)
        .containsEntry("tag", List.of("compiled"))
        .containsEntry("date", SECOND);
  }

  @Test
  void lists_of_objects_are_merged_by_id_and_other_lists_are_replaced() {
    Release one =
        release(
            "1",
            FIRST,
            "awards",
            List.of(tree("id", "a", "title", "A"), tree("id", BigDecimal.ONE, "title", "B")),
            "tender",
            tree(
                "submissionMethod",
                List.of("written", "inPerson"),
                "items",
                List.of(classified("x", "y"))));
    Release two =
        release(
            "2",
            SECOND,
            "awards",
            List.of(tree("id", "1", "status", "active"), tree("id", "c")),
            "tender",
            tree("submissionMethod", List.of("written"), "items", List.of(classified("z"))));

    assertThat(compiled(one, two))
        .isEqualTo(
            "{\"awards\":[{\"id\":\"a\",\"title\":\"A\"},"
                + "{\"id\":\"1\",\"status\":\"active\",\"title\":\"B\"},{\"id\":\"c\"}],"
                + "\"tender\":{\"items\":[{\"additionalClassifications\":[{\"id\":\"z\"}],"
                + "\"id\":\"1\"}],\"submissionMethod\":[\"written\"]}}");
  }

  private static Map<String, Object> classified(String... ids) {
    return tree(
        "id",
        "1",
        "additionalClassifications",
        List.of(ids).stream().map(id -> tree("id", id)).toList());
  }

  @Test
  void null_removes_a_member_and_an_object_of_which_nothing_is_left() {
    Release one =
        release(
            "1",
            FIRST,
            "tender",
            tree("id", "t", "title", "A", "value", tree("amount", BigDecimal.TEN)));
    Release two =
        release(
            "2",
            SECOND,
            "tender",
            tree("title", null, "value", Collections.singletonMap("amount", null)));

    assertThat(compiled(one, two)).isEqualTo("{\"tender\":{\"id\":\"t\"}}");
  }

  @Test
  void the_versioned_release_says_which_release_said_what() {
    Release one =
        release(
            "1",
            FIRST,
            "awards",
            List.of(tree("id", "a", "title", "A")),
            "tender",
            tree("id", "t"));
    Release same = release("2", SECOND, "awards", List.of(tree("id", "a", "title", "A")));
    Release other =
        release("3", "2026-01-03T00:00:00Z", "awards", List.of(tree("id", "a", "title", null)));

    assertThat(CanonicalForm.text(ReleaseMerge.versioned(List.of(one, same, other))))
        .isEqualTo(
            "{\"awards\":[{\"id\":\"a\",\"title\":["
                + version("1", FIRST, "\"A\"")
                + ","
                + version("3", "2026-01-03T00:00:00Z", "null")
                + "]}],\"ocid\":\"ocds-213czf-1\",\"tender\":{\"id\":["
                + version("1", FIRST, "\"t\"")
                + "]}}");
  }

  @Test
  void an_item_without_an_id_is_added_and_takes_no_other_away() {
    Release one = release("1", FIRST, "awards", List.of(tree("id", "a"), tree("title", "A")));
    Release two = release("2", SECOND, "awards", List.of(tree("title", "B"), tree("id", "a")));

    assertThat(compiled(one, two))
        .isEqualTo("{\"awards\":[{\"id\":\"a\"},{\"title\":\"A\"},{\"title\":\"B\"}]}");
  }

  @Test
  void an_empty_list_changes_nothing() {
    Release one = release("1", FIRST, "awards", List.of(tree("id", "a")), "tag", List.of("award"));
    Release two = release("2", SECOND, "awards", List.of());

    assertThat(compiled(one, two)).isEqualTo("{\"awards\":[{\"id\":\"a\"}]}");
    assertThat(ReleaseMerge.versioned(List.of(one, two)))
        .isEqualTo(ReleaseMerge.versioned(List.of(one)));
  }

  /** Whatever comes in the place of an object or list, what was said before stays to be read. */
  @Test
  void the_versioned_release_loses_nothing_of_what_was_said_before() {
    Map<String, Object> value = tree("amount", BigDecimal.TEN);
    Map<String, Object> item = tree("id", "i", "quantity", BigDecimal.ONE);
    Release one = release("1", FIRST, "tender", tree("value", value, "items", List.of(item)));
    String kept =
        "{\"items\":[{\"id\":\"i\",\"quantity\":["
            + version("1", FIRST, "1")
            + ","
            + version("2", SECOND, "null")
            + "]}],\"value\":{\"amount\":["
            + version("1", FIRST, "10")
            + ","
            + version("2", SECOND, "null")
            + "]}}";
    for (Object instead : new Object[] {null, "text", List.of("text")}) {
      Release two = release("2", SECOND, "tender", tree("value", instead, "items", instead));
      Map<String, Object> versioned = ReleaseMerge.versioned(List.of(one, two));
      assertThat(CanonicalForm.text(versioned)).contains("\"tender\":" + kept);
    }
    Release list = release("1", FIRST, "tender", tree("items", List.of("A")));
    Release byId = release("2", SECOND, "tender", tree("items", List.of(item)));
    assertThat(CanonicalForm.text(ReleaseMerge.versioned(List.of(list, byId))))
        .contains(
            "\"items\":["
                + version("1", FIRST, "[\"A\"]")
                + ","
                + version("2", SECOND, "[{\"id\":\"i\",\"quantity\":1}]")
                + "]");
  }

  private static String version(String id, String date, String value) {
    return "{\"releaseDate\":\""
        + date
        + "\",\"releaseID\":\""
        + id
        + "\",\"releaseTag\":[\"tender\"],\"value\":"
        + value
        + "}";
  }

  @Test
  void releases_of_several_processes_and_none_are_no_record() {
    Release other =
        Release.fromPlain(tree("ocid", "ocds-213czf-2", "id", "9", "date", FIRST)).orThrow();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReleaseMerge.compiled(List.of(release("1", FIRST), other)));
    assertThatIllegalArgumentException().isThrownBy(() -> ReleaseMerge.versioned(List.of()));
    assertThat(
            Release.fromPlain(tree("ocid", "ocds-213czf-2", "id", "9", "date", "2026"))
                .<Boolean>fold(r -> true, f -> false))
        .isFalse();
  }
}
