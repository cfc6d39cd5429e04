package org.govsm.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
  private static final Instrument ACT =
      new Instrument(
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
        List.of(new OutputColumn("n", NamedType.basic(FactType.NUMBER))),
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

  private static InputColumn column(String name, FactType type) {
    boolean on = name.equals("on");
    return new InputColumn(name, on ? "award" : null, NamedType.basic(type), "", HERE);
  }

  @Nested
  class Hits {

    private static final List<InputColumn> COLUMNS =
        List.of(
            column("on", FactType.DAY),
            column("number", FactType.NUMBER),
            column("truth", FactType.BOOLEAN),
            column("code", FactType.STRING));

    @RepeatedTest(500)
    void agree_with_the_cells_of_each_row(RepetitionInfo run) {
      var random = new SplittableRandom(run.getCurrentRepetition());
      List<List<Cell>> rows = new ArrayList<>();
      for (int r = random.nextInt(1, 150); r > 0; r--) {
        rows.add(COLUMNS.stream().map(c -> anyCell(random, c.type().type())).toList());
      }
      Table table = table(HitPolicy.COLLECT, COLUMNS, rows);

      for (int i = 0; i < 40; i++) {
        Case facts = anyFacts(random);
        Table.Hits hits = table.ask(facts);

        assertThat(TableRuling.rows(hits.matched()))
            .as("matched, seed %d, %s", run.getCurrentRepetition(), facts.toPlain())
            .isEqualTo(rowsThat(rows, facts, true));
        assertThat(TableRuling.rows(hits.possible()))
            .as("possible, seed %d, %s", run.getCurrentRepetition(), facts.toPlain())
            .isEqualTo(rowsThat(rows, facts, false));
        assertThat(table.missing(facts, hits.possible()))
            .as("missing, seed %d, %s", run.getCurrentRepetition(), facts.toPlain())
            .isEqualTo(absentThatAreAsked(rows, facts));
      }
    }

    /** Law 3, word for word. */
    private static List<Integer> rowsThat(List<List<Cell>> rows, Case facts, boolean matched) {
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

    private static List<String> absentThatAreAsked(List<List<Cell>> rows, Case facts) {
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

    private static Cell anyCell(SplittableRandom random, FactType type) {
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

    private static Range anyRange(SplittableRandom random, FactType type) {
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
    private static Object anyValue(SplittableRandom random, FactType type) {
      return switch (type) {
        case DAY -> LocalDate.parse("2024-02-20").plusDays(random.nextInt(20));
        case NUMBER -> BigDecimal.valueOf(random.nextInt(-10, 30), random.nextInt(3));
        case BOOLEAN -> random.nextBoolean();
        case STRING -> String.valueOf((char) ('A' + random.nextInt(12)));
      };
    }

    private static Case anyFacts(SplittableRandom random) {
      Case.Draft facts = Case.draft();
      for (InputColumn column : COLUMNS) {
        int kind = random.nextInt(8);
        if (column.isDayOfLaw() && kind > 1) {
          facts.day("award", (LocalDate) anyValue(random, FactType.DAY));
        } else if (!column.isDayOfLaw() && kind == 2) {
          facts.nothing(column.fact());
        } else if (!column.isDayOfLaw() && kind > 2) {
          facts.fact(column.fact(), anyValue(random, column.type().type()));
        }
      }
      return facts.done();
    }
  }

  @Nested
  class Codes {

    private static final List<InputColumn> KIND = List.of(column("kind", FactType.STRING));

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
                  assertThat(
                          TableRuling.rows(
                              table.ask(Case.draft().fact("kind", code).done()).matched()))
                      .as(code)
                      .containsExactly(0, 1));
    }

    @Test
    void have_a_sample_that_no_cell_names_even_where_they_name_the_usual_one() {
      Axis axis =
          new Axis(
              NamedType.basic(FactType.STRING),
              List.of(Cell.anyOf(List.of(Range.single("other"), Range.single("other_")), false)));

      assertThat(axis.sample(axis.positions() - 2)).contains("other__");
    }
  }

  @Nested
  class LargeTables {

    private static final int ROWS = 20_000;
    private static final List<InputColumn> VALUE = List.of(column("value", FactType.NUMBER));

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

        assertThat(TableRuling.rows(table.ask(Case.draft().fact("value", number).done()).matched()))
            .as(value)
            .isEqualTo(naive);
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
                    assertThat(TableRuling.rows(table.rowsAt(0, at)))
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
        assertThat(
                TableRuling.rows(
                    table.ask(Case.draft().fact("value", value + 799).done()).matched()))
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
                  TableRuling.rows(table.ask(Case.draft().fact("value", value).done()).matched())
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
