package org.govsm.core.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.source.Position;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A compiled table says what its cells say one by one. */
class CompiledTableTest {

  private static final Position HERE = Position.of("test.dmn");
  private static final Authority ACT =
      new Authority(
          "act",
          "The Act",
          "https://example.org",
          Optional.empty(),
          SourceKind.OFFICIAL,
          LocalDate.parse("2026-11-24"),
          Optional.of(LocalDate.parse("2017-03-07")),
          Optional.empty(),
          false);

  private static Table table(HitPolicy policy, List<InputColumn> columns, List<List<Cell>> rows) {
    return new Table(
        "q",
        HERE,
        policy,
        columns,
        List.of(new OutputColumn("n", NamedType.basic(ValueType.NUMBER))),
        IntStream.range(0, rows.size()).mapToObj(i -> row(i, rows.get(i))).toList());
  }

  private static Row row(int index, List<Cell> cells) {
    return new Row(
        "r" + index,
        cells,
        List.of(BigDecimal.valueOf(index)),
        ACT,
        "section " + index,
        Certainty.HIGH,
        Force.BINDING,
        Optional.empty(),
        Map.of(),
        HERE);
  }

  private static InputColumn column(String name, ValueType type) {
    boolean on = name.equals("on");
    return new InputColumn(name, on ? "award" : null, NamedType.basic(type), "", HERE);
  }

  private static CaseValues fact(String name, Object value) {
    return new CaseValues(Map.of(), Map.of(name, value));
  }

  @Nested
  class Hits {

    private static final List<InputColumn> COLUMNS =
        List.of(
            column("on", ValueType.DAY),
            column("number", ValueType.NUMBER),
            column("truth", ValueType.BOOLEAN),
            column("code", ValueType.STRING));

    @RepeatedTest(500)
    void agree_with_the_cells_of_each_row(RepetitionInfo run) {
      var random = new SplittableRandom(run.getCurrentRepetition());
      List<List<Cell>> rows = new ArrayList<>();
      for (int r = random.nextInt(1, 150); r > 0; r--) {
        rows.add(COLUMNS.stream().map(c -> anyCell(random, c.type().type())).toList());
      }
      Table table = table(HitPolicy.COLLECT, COLUMNS, rows);

      for (int i = 0; i < 40; i++) {
        CaseValues facts = anyFacts(random);
        Table.Hits hits = table.ask(facts);

        assertThat(Bits.all(hits.matched()))
            .as("matched, seed %d, %s", run.getCurrentRepetition(), facts)
            .isEqualTo(rowsThat(rows, facts, true));
        assertThat(Bits.all(hits.possible()))
            .as("possible, seed %d, %s", run.getCurrentRepetition(), facts)
            .isEqualTo(rowsThat(rows, facts, false));
        assertThat(table.missing(facts, hits.possible()))
            .as("missing, seed %d, %s", run.getCurrentRepetition(), facts)
            .isEqualTo(absentThatAreAsked(rows, facts));
      }
    }

    /** Law 3, word for word. */
    private static List<Integer> rowsThat(
        List<List<Cell>> rows, CaseValues facts, boolean matched) {
      List<Integer> found = new ArrayList<>();
      for (int r = 0; r < rows.size(); r++) {
        boolean out = false;
        boolean open = false;
        for (int c = 0; c < COLUMNS.size(); c++) {
          Object value = COLUMNS.get(c).valueIn(facts);
          Cell cell = rows.get(r).get(c);
          out |= value != null && !cell.matches(value);
          open |= value == null && !cell.any();
        }
        if (!out && open != matched) {
          found.add(r);
        }
      }
      return found;
    }

    private static List<String> absentThatAreAsked(List<List<Cell>> rows, CaseValues facts) {
      List<Integer> possible = rowsThat(rows, facts, false);
      List<String> names = new ArrayList<>();
      for (int c = 0; c < COLUMNS.size(); c++) {
        int column = c;
        if (COLUMNS.get(c).valueIn(facts) == null
            && possible.stream().anyMatch(r -> !rows.get(r).get(column).any())) {
          names.add(COLUMNS.get(c).known());
        }
      }
      return names;
    }

    private static Cell anyCell(SplittableRandom random, ValueType type) {
      if (random.nextInt(4) == 0) {
        return Cell.ANY;
      }
      List<Range> ranges = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        ranges.add(anyRange(random, type));
      }
      Cell cell = Cell.anyOf(ranges, random.nextInt(5) == 0);
      return random.nextInt(4) == 0 ? cell.not() : cell;
    }

    private static Range anyRange(SplittableRandom random, ValueType type) {
      Object one = anyValue(random, type);
      if (!type.isOrdered() || random.nextInt(4) == 0) {
        return Range.single(one);
      }
      Object other = anyValue(random, type);
      boolean turned = Range.compare(one, other) > 0;
      Object low = random.nextInt(5) == 0 ? null : turned ? other : one;
      Object high = low != null && random.nextInt(5) == 0 ? null : turned ? one : other;
      Range range =
          new Range(
              low, low != null && random.nextBoolean(), high, high != null && random.nextBoolean());
      return range.isEmpty() ? Range.single(one) : range;
    }

    /** Few values, so that cells meet at their ends and facts fall on and between them. */
    private static Object anyValue(SplittableRandom random, ValueType type) {
      return switch (type) {
        case DAY -> LocalDate.parse("2024-02-20").plusDays(random.nextInt(20));
        case NUMBER -> BigDecimal.valueOf(random.nextInt(-10, 30), random.nextInt(3));
        case BOOLEAN -> random.nextBoolean();
        case STRING -> String.valueOf((char) ('A' + random.nextInt(12)));
      };
    }

    private static CaseValues anyFacts(SplittableRandom random) {
      Map<String, LocalDate> days = new HashMap<>();
      Map<String, Object> facts = new HashMap<>();
      for (InputColumn column : COLUMNS) {
        int kind = random.nextInt(8);
        if (column.isDayOfLaw() && kind > 1) {
          days.put("award", (LocalDate) anyValue(random, ValueType.DAY));
        } else if (!column.isDayOfLaw() && kind == 2) {
          facts.put(column.fact(), CaseValues.NOTHING);
        } else if (!column.isDayOfLaw() && kind > 2) {
          facts.put(column.fact(), anyValue(random, column.type().type()));
        }
      }
      return new CaseValues(days, facts);
    }
  }

  @Nested
  class Codes {

    private static final List<InputColumn> KIND = List.of(column("kind", ValueType.STRING));

    @Test
    void that_no_cell_names_meet_any_and_not_wherever_they_stand_in_the_alphabet() {
      Table table =
          table(
              HitPolicy.COLLECT,
              KIND,
              List.of(
                  List.of(Cell.ANY),
                  List.of(Cell.anyOf(List.of(Range.single("C")), false).not()),
                  List.of(Cell.anyOf(List.of(Range.single("C"), Range.single("F")), false))));

      assertThat(List.of("", "A", "D", "G", "\uffff", "\uffff\uffff"))
          .allSatisfy(
              code ->
                  assertThat(Bits.all(table.ask(fact("kind", code)).matched()))
                      .as(code)
                      .containsExactly(0, 1));
    }

    @Test
    void have_a_sample_that_no_cell_names_even_where_they_name_the_usual_one() {
      Axis axis =
          new Axis(
              NamedType.basic(ValueType.STRING),
              List.of(Cell.anyOf(List.of(Range.single("other"), Range.single("other_")), false)));

      assertThat(axis.sample(axis.positions() - 2)).contains("other__");
    }
  }

  @Nested
  class LargeTables {

    private static final int ROWS = 20_000;
    private static final List<InputColumn> VALUE = List.of(column("value", ValueType.NUMBER));

    /** Row r asks for (r..r + width]. */
    private static Table steps(int width) {
      List<List<Cell>> rows = new ArrayList<>();
      for (int r = 0; r < ROWS; r++) {
        Range range = new Range(BigDecimal.valueOf(r), false, BigDecimal.valueOf(r + width), true);
        rows.add(List.of(Cell.anyOf(List.of(range), false)));
      }
      return table(HitPolicy.COLLECT, VALUE, rows);
    }

    @Test
    void say_the_same_as_their_cells_at_every_kind_of_position() {
      Table table = steps(100);

      for (String value : List.of("-1", "0", "0.5", "1", "50.5", "12345", "12345.5", "20099.5")) {
        BigDecimal number = new BigDecimal(value);
        List<Integer> naive =
            IntStream.range(0, ROWS)
                .filter(r -> table.rows().get(r).cells().get(0).matches(number))
                .boxed()
                .toList();

        assertThat(Bits.all(table.ask(fact("value", number)).matched())).as(value).isEqualTo(naive);
      }
    }

    @Test
    void give_every_position_the_rows_that_its_sample_meets() {
      Table table = steps(3);
      Axis axis = table.axis(0);
      for (int position = 0; position < axis.positions(); position += 997) {
        int at = position;
        axis.sample(at)
            .ifPresent(
                value ->
                    assertThat(Bits.all(table.rowsAt(0, at)))
                        .isEqualTo(
                            IntStream.range(0, ROWS)
                                .filter(r -> table.rows().get(r).cells().get(0).matches(value))
                                .boxed()
                                .toList()));
      }
    }

    @Test
    void with_long_lists_in_their_cells_are_compiled_too() {
      List<List<Cell>> rows = new ArrayList<>();
      TreeSet<Integer> first = new TreeSet<>();
      for (int r = 0; r < 500; r++) {
        List<Range> list = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
          list.add(Range.single(BigDecimal.valueOf(r * 800L + i)));
        }
        first.add(r * 800);
        rows.add(List.of(Cell.anyOf(list, false)));
      }

      Table table = table(HitPolicy.COLLECT, VALUE, rows);

      for (int value : first) {
        assertThat(Bits.all(table.ask(fact("value", BigDecimal.valueOf(value + 799))).matched()))
            .containsExactly(value / 800);
      }
    }
  }

  @Nested
  class Threads {

    @Test
    void may_ask_one_table_at_once() throws Exception {
      Table table = LargeTables.steps(50);
      ExecutorService threads = Executors.newFixedThreadPool(8);
      try {
        List<Callable<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
          int value = i * 37 + 50;
          asked.add(
              () ->
                  Bits.all(table.ask(fact("value", BigDecimal.valueOf(value))).matched())
                      .equals(IntStream.range(value - 50, value).boxed().toList()));
        }
        for (var answer : threads.invokeAll(asked)) {
          assertThat(answer.get()).isTrue();
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @Nested
  class Sets {

    @Test
    void of_rows_keep_to_the_words_at_their_ends() {
      for (int size : new int[] {1, 63, 64, 65, 128, 129}) {
        long[] all = Bits.full(size);

        assertThat(Bits.count(all)).isEqualTo(size);
        assertThat(Bits.next(all, size - 1)).isEqualTo(size - 1);
        assertThat(Bits.next(all, size)).isEqualTo(-1);
      }
    }

    @Test
    void that_are_empty_have_no_first_row() {
      assertThat(Bits.next(new long[3], 0)).isEqualTo(-1);
      assertThat(Bits.isEmpty(new long[3])).isTrue();
    }
  }
}
