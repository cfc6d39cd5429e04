package org.govsm.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  @Nested
  class A_text {

    @ParameterizedTest
    @ValueSource(strings = {"x", " two words ", "यह पाठ है", "😀", "a\u00a0b"})
    void of_one_line_is_taken_as_it_is(String given) {
      assertThat(read(Kind.TEXT, given)).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "\u00a0",
          "a\nb",
          "a\tb",
          "a\u0000b",
          "a\u0085b",
          "a\u2028b",
          "\ud800",
          "a\uffffb"
        })
    void that_is_blank_has_several_lines_or_no_character_is_refused(String given) {
      assertThat(faults(Kind.TEXT, given)).containsExactly("/x tree.text");
    }

    @ParameterizedTest
    @CsvSource({"flood, ''", "कारण, ''", "no, ''", "., tree.reason", "'- 7', tree.reason"})
    void that_gives_a_reason_is_in_words(String given, String code) {
      assertThat(fault(Field.of("x", Kind.TEXT).reason(), given)).isEqualTo(code);
      assertThat(fault(Field.of("x", Kind.TEXT).reason(), "a\u200b")).isEqualTo("tree.reason");
    }

    @Test
    void that_gives_no_reason_is_told_with_what_else_is_wrong() {
      Schema form =
          Schema.of(
                  Field.of("x", Kind.TEXT).reason().required().says("why"),
                  Field.of("from", Kind.DAY).required().says("since when"))
              .where(node -> List.of(node.fault("from", "late", Message.of("input.reason"))));
      List<InputFault> faults = new ArrayList<>();
      form.read(Map.of("x", ".", "from", "2026-11-30")).part("", faults);
      assertThat(faults).extracting(InputFault::pointer).containsExactly("/x", "/from");

      faults.clear();
      form.read(Map.of("x", ".", "from", "soon")).part("", faults);
      assertThat(faults).extracting(InputFault::code).containsExactly("tree.reason", "tree.day");
    }

    @Test
    void that_names_something_is_seen_whole_and_composed() {
      Field.Draft id = Field.of("x", Kind.CODE).identifier();
      assertThat(fault(id, "B1")).isEmpty();
      assertThat(fault(id, "B1\u200b")).isEqualTo("tree.unseen");
      assertThat(Schema.of(id.says("an id")).read(Map.of("x", "Be\u0301")).orThrow().text("x"))
          .isEqualTo("B\u00e9");
    }

    @Test
    void that_is_nobody_elses_to_see_is_not_repeated() {
      Schema schema = Schema.of(Field.of("x", Kind.MONEY).unspoken().says("a price"));
      assertThat(
              schema
                  .read(Map.of("x", "12,34"))
                  .<String>fold(
                      node -> "", wrong -> Messages.shipped("en").say(wrong.get(0).text())))
          .isNotEmpty()
          .doesNotContain("12");
    }

    private static String fault(Field.Draft field, String given) {
      return Schema.of(field.says("a field"))
          .read(Map.of("x", given))
          .<String>fold(node -> "", wrong -> wrong.get(0).code());
    }

    @Test
    void has_at_most_four_thousand_characters() {
      assertThat(read(Kind.TEXT, "😀".repeat(4_000))).isEqualTo("😀".repeat(4_000));
      assertThat(faults(Kind.TEXT, "a".repeat(4_001))).containsExactly("/x tree.text");
    }

    @Test
    void is_no_number() {
      assertThat(faults(Kind.TEXT, 5)).containsExactly("/x tree.text");
    }
  }

  @Nested
  class A_word {

    private final Schema choice =
        Schema.of(Field.oneOf("x", Kind.CODE, "gate", "linear").says("The shape."));

    @Test
    void may_be_any_without_a_list() {
      assertThat(read(Kind.CODE, "in.gfr-2017/149")).isEqualTo("in.gfr-2017/149");
      assertThat(read(Kind.CODE, "a".repeat(200))).isEqualTo("a".repeat(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", " a", "a\u00a0b", "a\u3000b", "a\u0001"})
    void has_no_space_in_it(String given) {
      assertThat(faults(Kind.CODE, given)).containsExactly("/x tree.text");
    }

    @Test
    void has_at_most_two_hundred_characters() {
      assertThat(faults(Kind.CODE, "a".repeat(201))).containsExactly("/x tree.text");
    }

    @Test
    void is_one_of_the_list() {
      assertThat(choice.read(Map.of("x", "gate")).orThrow().text("x")).isEqualTo("gate");
    }

    @Test
    void outside_the_list_is_refused_with_the_list() {
      InputFault fault = faults(choice, Map.of("x", "Gate")).get(0);

      assertThat(fault.code()).isEqualTo("tree.code");
      assertThat(Messages.shipped("en").say(fault.text()))
          .isEqualTo("Write one of: gate, linear. Did you mean gate?");
    }
  }

  @Nested
  class A_sum {

    @ParameterizedTest
    @CsvSource({
      "840000, 840000.00",
      "0.5, 0.50",
      "-0.01, -0.01",
      "007, 7.00",
      "-0, 0.00",
      "9999999999999999.99, 9999999999999999.99"
    })
    void is_read_to_the_paisa(String given, String money) {
      assertThat(read(Kind.MONEY, given)).isEqualTo(Money.ofRupees(money));
      assertThat(plain(Kind.MONEY, given)).isEqualTo(money);
      assertThat(plain(Kind.MONEY, new BigDecimal(given))).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({
      "0.001, tree.money",
      "10000000000000000, tree.money",
      "'1,000', tree.number",
      "Rs 5, tree.number",
      "'', tree.number",
      "1., tree.number",
      ".5, tree.number",
      "+1, tree.number",
      "1e3, tree.number",
      "१२, tree.number",
      "' 1', tree.number"
    })
    void is_written_with_digits_and_at_most_two_decimals(String given, String code) {
      assertThat(faults(Kind.MONEY, given)).containsExactly("/x " + code);
    }
  }

  @Nested
  class A_number {

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "100, 100", "-0.0, 0", "0007.0, 7"})
    void has_one_spelling(String given, String plain) {
      assertThat(plain(Kind.NUMBER, given)).isEqualTo(plain);
      assertThat(plain(Kind.NUMBER, new BigDecimal(given))).isEqualTo(plain);
      assertThat(plain(Kind.PERCENT, given)).isEqualTo(plain);
    }

    @Test
    void is_exact() {
      assertThat(read(Kind.NUMBER, "0.1")).isEqualTo(new BigDecimal("0.1"));
      assertThat(read(Kind.PERCENT, "2.50")).isEqualTo(Percent.of("2.5"));
      assertThat(read(Kind.NUMBER, new BigDecimal("1E+3"))).isEqualTo(new BigDecimal("1000"));
      assertThat(read(Kind.NUMBER, BigInteger.TEN)).isEqualTo(BigDecimal.TEN);
      assertThat(read(Kind.NUMBER, 3)).isEqualTo(new BigDecimal(3));
      assertThat(read(Kind.NUMBER, 3L)).isEqualTo(new BigDecimal(3));
    }

    @ParameterizedTest
    @EnumSource(names = {"MONEY", "PERCENT", "NUMBER", "COUNT"})
    void in_floating_point_is_refused_with_what_it_shows(Kind kind) {
      InputFault fault = faults(one(kind), Map.of("x", 0.1)).get(0);

      assertThat(fault.code()).isEqualTo("tree.number");
      assertThat(Messages.shipped("en").say(fault.text())).startsWith("\"0.1\" is a binary");
      assertThat(faults(kind, 1f)).containsExactly("/x tree.number");
    }

    @Test
    void has_at_most_twenty_five_digits_on_each_side_of_the_point() {
      String most = "9".repeat(25) + "." + "9".repeat(25);

      assertThat(plain(Kind.NUMBER, most)).isEqualTo(most);
      assertThat(plain(Kind.NUMBER, new BigDecimal(most))).isEqualTo(most);
      assertThat(faults(Kind.NUMBER, "9" + most)).containsExactly("/x tree.digits");
      assertThat(faults(Kind.NUMBER, most + "9")).containsExactly("/x tree.digits");
      assertThat(faults(Kind.NUMBER, new BigDecimal(most + "9"))).containsExactly("/x tree.digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "0E+999999999", "1E+25", "1E-26"})
    void with_a_huge_exponent_is_refused_and_not_written_out(String given) {
      assertThat(faults(Kind.NUMBER, new BigDecimal(given))).containsExactly("/x tree.digits");
      assertThat(faults(Kind.DAY, new BigDecimal(given))).containsExactly("/x tree.day");
    }

    @Test
    void of_a_million_digits_is_refused_and_not_written_out() {
      BigInteger huge = BigInteger.ONE.shiftLeft(3_000_000);

      assertThat(faults(Kind.NUMBER, huge)).containsExactly("/x tree.digits");
      assertThat(faults(Kind.NUMBER, new BigDecimal(huge, 3))).containsExactly("/x tree.digits");
      assertThat(faults(one(Kind.DAY), Map.of("x", huge)).get(0).text().values())
          .containsEntry("given", "…");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "100, true", "100.01, false"})
    void lies_between_its_bounds_which_belong_to_it(String given, boolean right) {
      Schema schema =
          Schema.of(Field.of("x", Kind.PERCENT).atLeast(0).atMost(100).says("A share."));

      assertThat(codes(faults(schema, Map.of("x", given))))
          .isEqualTo(right ? List.of() : List.of("/x tree.bounds"));
    }

    @Test
    void may_have_one_bound_alone() {
      Schema least = Schema.of(Field.of("x", Kind.COUNT).atLeast(1).says("At least one."));
      Schema most = Schema.of(Field.of("x", Kind.MONEY).atMost(5).says("Five rupees at most."));

      assertThat(said(least, 0)).isEqualTo("Enter 1 or more.");
      assertThat(said(most, "5.01")).isEqualTo("Enter 5 or less.");
      assertThat(most.read(Map.of("x", "5.00")).orThrow().has("x")).isTrue();
    }

    private String said(Schema schema, Object given) {
      return Messages.shipped("en").say(faults(schema, Map.of("x", given)).get(0).text());
    }
  }

  @Nested
  class A_count {

    @Test
    void is_a_whole_number_in_any_type() {
      for (Object given :
          List.of("12", 12, 12L, BigInteger.valueOf(12), new BigDecimal("12.0"), "0012")) {
        assertThat(read(Kind.COUNT, given)).isEqualTo(12L);
        assertThat(plain(Kind.COUNT, given)).isEqualTo(new BigDecimal(12));
      }
    }

    @Test
    void has_at_most_eighteen_digits() {
      assertThat(read(Kind.COUNT, "9".repeat(18))).isEqualTo(999_999_999_999_999_999L);
      assertThat(read(Kind.COUNT, "-" + "9".repeat(18))).isEqualTo(-999_999_999_999_999_999L);
      assertThat(faults(Kind.COUNT, "1" + "0".repeat(18))).containsExactly("/x tree.whole");
      assertThat(faults(Kind.COUNT, Long.MAX_VALUE)).containsExactly("/x tree.whole");
    }

    @ParameterizedTest
    @CsvSource({"1.5, tree.whole", "1.0, tree.whole", "one, tree.number", "'', tree.number"})
    void is_written_without_a_point(String given, String code) {
      assertThat(faults(Kind.COUNT, given)).containsExactly("/x " + code);
    }
  }

  @Nested
  class A_day {

    @Test
    void is_one_of_the_calendar() {
      assertThat(read(Kind.DAY, "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
      assertThat(plain(Kind.DAY, "1000-01-01")).isEqualTo("1000-01-01");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2023-02-29",
          "2024-13-01",
          "2024-1-1",
          "0999-12-31",
          "10000-01-01",
          "2024-01-01Z",
          "२०२४-०१-०१",
          ""
        })
    void that_is_none_is_refused(String given) {
      assertThat(faults(Kind.DAY, given)).containsExactly("/x tree.day");
    }
  }

  @Nested
  class An_instant {

    @ParameterizedTest
    @CsvSource({
      "2026-11-24T09:00:00+05:30, 2026-11-24T09:00:00+05:30",
      "2026-11-24T23:59:59.123456789Z, 2026-11-24T23:59:59.123456789Z",
      "2026-11-24T09:00:00.500+14:00, 2026-11-24T09:00:00.5+14:00",
      "2026-11-24T09:00:00-00:00, 2026-11-24T09:00:00Z"
    })
    void keeps_its_zone_and_shows_its_seconds(String given, String plain) {
      assertThat(read(Kind.INSTANT, given)).isEqualTo(OffsetDateTime.parse(given));
      assertThat(plain(Kind.INSTANT, given)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-11-24",
          "2026-11-24T09:00:00",
          "2026-11-24T09:00+05:30",
          "2026-11-24T24:00:00Z",
          "2026-11-24T09:60:00Z",
          "2026-11-24T09:00:60Z",
          "2026-02-30T09:00:00Z",
          "2026-11-24T09:00:00+14:01",
          "2026-11-24T09:00:00+0530",
          "2026-11-24t09:00:00z",
          "2026-11-24T09:00:00.Z",
          "2026-11-24T09:00:00.1234567890Z",
          "2026-11-24T09:00:00+05:30[Asia/Kolkata]"
        })
    void without_zone_seconds_or_place_in_the_calendar_is_refused(String given) {
      assertThat(faults(Kind.INSTANT, given)).containsExactly("/x tree.instant");
    }
  }

  @Nested
  class A_flag {

    @Test
    void is_true_or_false_be_it_as_a_string() {
      assertThat(read(Kind.FLAG, true)).isEqualTo(true);
      assertThat(read(Kind.FLAG, "false")).isEqualTo(false);
      assertThat(plain(Kind.FLAG, "true")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "1", "yes", ""})
    void is_nothing_else(String given) {
      assertThat(faults(Kind.FLAG, given)).containsExactly("/x tree.flag");
      assertThat(faults(Kind.FLAG, 1)).containsExactly("/x tree.flag");
    }
  }

  @Nested
  class Several_words {

    private final Schema schema = Schema.of(Field.oneOf("x", Kind.CODES, "a", "b").says("Words."));

    @Test
    void keep_their_order() {
      assertThat(schema.read(Map.of("x", List.of("b", "a", "b"))).orThrow().codes("x"))
          .containsExactly("b", "a", "b");
    }

    @Test
    void that_are_none_are_not_words_that_were_not_given() {
      assertThat(schema.read(Map.of("x", List.of())).orThrow().toPlain())
          .isEqualTo(Map.of("x", List.of()));
      assertThat(schema.read(Map.of()).orThrow().codes("x")).isEmpty();
    }

    @Test
    void are_refused_each_in_its_place() {
      assertThat(codes(faults(schema, Map.of("x", Arrays.asList("a", "c", null, 5)))))
          .containsExactly("/x/1 tree.code", "/x/2 tree.code", "/x/3 tree.code");
    }

    @Test
    void are_a_list() {
      assertThat(codes(faults(schema, Map.of("x", "a b")))).containsExactly("/x tree.list");
    }

    @Test
    void are_at_most_a_hundred_thousand() {
      assertThat(faults(schema, Map.of("x", Collections.nCopies(100_000, "a")))).isEmpty();
      assertThat(codes(faults(schema, Map.of("x", Collections.nCopies(100_001, "a")))))
          .containsExactly("/x tree.items");
    }
  }

  @Nested
  class Objects {

    private static final Schema SLAB =
        Schema.of(
            Field.of("upTo", Kind.PERCENT).required().says("Where the slab ends."),
            Field.of("rate", Kind.MONEY).says("Rupees."));
    private static final Schema TERMS =
        Schema.of(
            Field.form("party", Schema.of(Field.of("name", Kind.TEXT).required().says("Its name.")))
                .required()
                .says("The party."),
            Field.forms("slabs", "slab", SLAB).says("The slabs."));

    @Test
    void are_read_with_their_places() {
      Node terms =
          TERMS
              .read(
                  Map.of(
                      "party", Map.of("name", "Agency"),
                      "slabs", List.of(Map.of("upTo", "5"), Map.of("upTo", 10, "rate", "2"))))
              .orThrow();

      assertThat(terms.branch("party").orElseThrow().text("name")).isEqualTo("Agency");
      assertThat(terms.branches("slabs"))
          .extracting(Node::pointer)
          .containsExactly("/slabs/0", "/slabs/1");
      assertThat(terms.branches("slabs").get(1).get("rate", Money.class))
          .isEqualTo(Money.ofRupees("2"));
      assertThat(terms.branch("party").orElseThrow().form().part("name")).isPresent();
    }

    @Test
    void name_every_fault_at_once() {
      Map<String, Object> tree =
          Map.of("slabs", Arrays.asList(Map.of("rate", "x"), null, Map.of("upTo", "5", "to/~", 1)));

      assertThat(codes(faults(TERMS, tree)))
          .containsExactlyInAnyOrder(
              "/party tree.required",
              "/slabs/0/upTo tree.required",
              "/slabs/0/rate tree.number",
              "/slabs/1 tree.object",
              "/slabs/2/to~1~0 tree.unknown");
    }

    @Test
    void that_are_missing_are_asked_for_with_what_they_mean() {
      assertThat(Messages.shipped("en").say(faults(TERMS, Map.of()).get(0).text()))
          .isEqualTo("Enter: The party.");
    }

    @Test
    void that_are_none_are_refused() {
      assertThat(codes(faults(TERMS, "text"))).containsExactly(" tree.object");
      assertThat(codes(faults(TERMS, null))).containsExactly(" tree.object");
      assertThat(codes(faults(TERMS, Map.of("party", List.of()))))
          .containsExactly("/party tree.object");
    }

    @Test
    void take_null_for_not_given_but_not_for_a_name_that_is_not_asked() {
      Map<String, Object> party = new LinkedHashMap<>();
      party.put("name", "Agency");
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("party", party);
      tree.put("slabs", null);
      assertThat(TERMS.read(tree).orThrow().has("slabs")).isFalse();

      party.put("nam", null);
      assertThat(codes(faults(TERMS, tree))).containsExactly("/party/nam tree.unknown");
    }

    @Test
    void refuse_names_that_are_no_strings_even_if_they_look_like_one() {
      Schema schema = Schema.of(Field.of("true", Kind.TEXT).says("A text."));

      assertThat(codes(faults(schema, Map.of(true, "x")))).containsExactly("/true tree.unknown");
      assertThat(codes(faults(schema, Collections.singletonMap(null, "x"))))
          .containsExactly("/null tree.unknown");
    }

    @Test
    void show_no_half_of_a_character_in_a_pointer_or_a_sentence() {
      assertThat(codes(faults(Schema.of(), Map.of("\ud800", 1))))
          .containsExactly("/\ufffd tree.unknown");
      assertThat(faults(one(Kind.NUMBER), Map.of("x", "\ud800\n" + "😀".repeat(50))).get(0).text())
          .isEqualTo(
              Message.of("input.number").with("given", "\ufffd\ufffd" + "😀".repeat(38) + "…"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nested_without_end_are_refused_and_not_walked(Kind kind) {
      List<Object> endless = new ArrayList<>();
      endless.add(endless);
      Schema schema = kind.isScalar() ? one(kind) : TERMS;

      assertThat(faults(schema, Map.of(kind.isScalar() ? "x" : "party", endless))).isNotEmpty();
    }

    @Test
    void may_be_a_hundred_thousand() {
      List<Object> slabs = Collections.nCopies(100_000, Map.of("upTo", "5"));
      Map<String, Object> party = Map.of("name", "Agency");

      assertThat(TERMS.read(Map.of("party", party, "slabs", slabs)).orThrow().branches("slabs"))
          .hasSize(100_000);
    }
  }

  @Nested
  class A_choice {

    private final Schema schema =
        Schema.of(
            Field.choice(
                    "consequence",
                    "shape",
                    Map.of(
                        "gate",
                        Schema.of(),
                        "linear",
                        Schema.of(Field.of("rate", Kind.MONEY).required().says("Rupees."))
                            .where(
                                b ->
                                    b.choice().equals("linear") && b.toPlain().containsKey("shape")
                                        ? List.of()
                                        : List.of(b.fault("rate", "r", Message.of("r"))))))
                .says("What follows."));

    @Test
    void takes_the_form_that_the_member_names_and_its_rule_knows_it() {
      Map<String, Object> tree = Map.of("consequence", Map.of("shape", "linear", "rate", "5.00"));
      Node read = schema.read(tree).orThrow();

      assertThat(read.branch("consequence").orElseThrow().choice()).isEqualTo("linear");
      assertThat(read.choice()).isEmpty();
      assertThat(read.toPlain()).isEqualTo(tree);
      assertThat(read.toPlain().get("consequence")).asString().startsWith("{shape=linear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slab", ""})
    void of_no_known_form_is_refused_with_the_list(String word) {
      InputFault fault =
          faults(schema, Map.of("consequence", Map.of("shape", word, "x", 1))).get(0);

      assertThat(fault.pointer()).isEqualTo("/consequence/shape");
      assertThat(Messages.shipped("en").say(fault.text())).isEqualTo("Write one of: gate, linear.");
    }

    @Test
    void without_the_member_or_the_object_is_refused() {
      assertThat(codes(faults(schema, Map.of("consequence", Map.of()))))
          .containsExactly("/consequence/shape tree.code");
      assertThat(codes(faults(schema, Map.of("consequence", "gate"))))
          .containsExactly("/consequence tree.object");
    }

    @Test
    void takes_the_parts_of_its_own_form_only() {
      Map<String, Object> tree = Map.of("consequence", Map.of("shape", "gate", "rate", "5"));

      assertThat(codes(faults(schema, tree))).containsExactly("/consequence/rate tree.unknown");
    }
  }

  @Nested
  class A_rule_between_parts {

    private final Schema period =
        Schema.of(
                Field.of("from", Kind.DAY).required().says("First day."),
                Field.of("until", Kind.DAY).required().says("The day after the last."))
            .where(
                b ->
                    b.get("from", LocalDate.class).isBefore(b.get("until", LocalDate.class))
                        ? List.of()
                        : List.of(b.fault("until", "period.order", Message.of("k"))));
    private final Schema list =
        Schema.of(Field.forms("periods", "period", period).says("Periods."))
            .where(b -> List.of(b.fault("periods", "never.right", Message.of("k"))));

    @Test
    void looks_at_objects_whose_parts_are_right() {
      assertThat(codes(faults(period, Map.of("from", "2026-01-02", "until", "2026-01-02"))))
          .containsExactly("/until period.order");
    }

    @Test
    void does_not_look_at_an_object_with_a_fault_in_it_but_at_its_neighbour() {
      Map<String, Object> tree =
          Map.of(
              "periods",
              List.of(
                  Map.of("from", "2026-01-02", "until", "x"),
                  Map.of("from", "2026-01-02", "until", "2026-01-01")));

      assertThat(codes(faults(list, tree)))
          .containsExactly("/periods/0/until tree.day", "/periods/1/until period.order");
    }

    @Test
    void of_the_whole_comes_last() {
      assertThat(codes(faults(list, Map.of()))).containsExactly("/periods never.right");
    }
  }

  @Nested
  class What_was_read {

    private final Schema schema =
        Schema.of(
            Field.of("b", Kind.NUMBER).says("A number."),
            Field.of("a", Kind.COUNT).required().says("A count."));

    @Test
    void has_its_members_in_the_order_of_the_form_and_reads_as_itself() {
      Node read = schema.read(Map.of("a", "2", "b", "1.0")).orThrow();

      assertThat(read.toString()).isEqualTo("{b=1, a=2}");
      assertThat(schema.read(read.toPlain()).orThrow()).isEqualTo(read).hasSameHashCodeAs(read);
    }

    @Test
    void is_equal_by_what_it_says() {
      Node read = schema.read(Map.of("a", 2, "b", "1.50")).orThrow();

      assertThat(read)
          .isEqualTo(schema.read(Map.of("a", "2", "b", new BigDecimal("1.5"))).orThrow());
      assertThat(read).isNotEqualTo(schema.read(Map.of("a", 2)).orThrow()).isNotEqualTo("x");
    }

    @Test
    void says_what_was_not_given_and_refuses_what_a_caller_mistakes() {
      Node read = schema.read(Map.of("a", 2)).orThrow();

      assertThat(read.find("b", BigDecimal.class)).isEmpty();
      assertThat(read.branch("b")).isEmpty();
      assertThat(read.branches("b")).isEmpty();
      assertThatThrownBy(() -> read.get("b", BigDecimal.class)).hasMessage("not given: /b");
      assertThatThrownBy(() -> read.find("a", String.class)).isInstanceOf(ClassCastException.class);
    }
  }

  @Nested
  class A_form_that_cannot_be {

    @Test
    void names_a_part_twice() {
      Field field = Field.of("x", Kind.TEXT).says("A text.");

      assertThatThrownBy(() -> Schema.of(field, field))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "1a", "-a", "a/b", "xmlns", "XML-x", "नाम", "a:b"})
    void names_a_part_as_xml_cannot(String name) {
      assertThatThrownBy(() -> Field.of(name, Kind.TEXT)).hasMessage("no name in XML: " + name);
      assertThatThrownBy(() -> Field.forms("x", name, Schema.of()))
          .hasMessageStartingWith("no name");
      assertThatThrownBy(() -> Field.choice("x", "y", Map.of(name, Schema.of())))
          .hasMessageStartingWith("no name");
    }

    @Test
    void has_a_part_without_what_its_kind_needs_or_with_what_it_cannot_have() {
      Schema named = Schema.of(Field.of("shape", Kind.CODE).says("A shape."));

      assertThatThrownBy(() -> Field.of("x", Kind.FORM)).hasMessage("forms are missing: x");
      assertThatThrownBy(() -> Field.oneOf("x", Kind.TEXT)).hasMessage("no words: TEXT: x");
      assertThatThrownBy(() -> Field.oneOf("x", Kind.CODE, "a b")).hasMessage("no word: a b: x");
      assertThatThrownBy(() -> Field.oneOf("x", Kind.CODE, "a", "a")).hasMessage("a word twice: x");
      assertThatThrownBy(() -> Field.of("x", Kind.DAY).atLeast(1)).hasMessage("no number: x");
      assertThatThrownBy(() -> Field.of("x", Kind.COUNT).atLeast(2).atMost(1).says("None."))
          .hasMessage("bounds: x");
      assertThatThrownBy(() -> Field.choice("x", "shape", Map.of()))
          .hasMessageContaining("no form");
      assertThatThrownBy(() -> Field.choice("x", "shape", Map.of("a", named)))
          .hasMessage("a part is named as the member: x");
    }
  }

  private static Schema one(Kind kind) {
    Field.Draft draft = Field.of("x", kind);
    return Schema.of(draft.required().says("What it is."));
  }

  private static Object read(Kind kind, Object given) {
    return one(kind).read(Map.of("x", given)).orThrow().get("x", Object.class);
  }

  private static Object plain(Kind kind, Object given) {
    return one(kind).read(Map.of("x", given)).orThrow().toPlain().get("x");
  }

  private static List<String> faults(Kind kind, Object given) {
    return codes(faults(one(kind), Map.of("x", given)));
  }

  private static List<InputFault> faults(Schema schema, Object tree) {
    return schema.read(tree).fold(read -> List.of(), found -> found);
  }

  private static List<String> codes(List<InputFault> faults) {
    return faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }
}
