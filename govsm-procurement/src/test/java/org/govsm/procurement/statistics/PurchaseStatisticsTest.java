package org.govsm.procurement.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.time.FinancialYear;
import org.govsm.procurement.GivenBids;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseStatisticsTest {

  private static final FinancialYear YEAR = FinancialYear.parse("2025-26");

  private final Map<String, Object> register =
      tree("source", "Purchases of the department", "from", "2024-04-01", "asOf", "2026-06-30");

  private void buyers() {
    register.put(
        "buyers",
        List.of(
            tree("id", "dept", "type", "STATE", "state", "IN.UP"),
            tree("id", "dir", "type", "STATE", "parent", "dept", "state", "IN.UP"),
            tree("id", "psu", "type", "PSU", "state", "IN.DL"),
            tree("id", "new")));
  }

  private void suppliers() {
    register.put(
        "suppliers",
        List.of(
            supplier("a", "MICRO", "WOMEN", "2024-05-01"),
            supplier("b", "SMALL", "SC_ST", "2025-06-30"),
            supplier("c", "NONE", "NONE", "2025-07-01"),
            tree("id", "d")));
  }

  private static Map<String, Object> supplier(String id, String size, String owner, String day) {
    return tree("id", id, "mseClass", size, "owners", List.of(owner), "registered", day);
  }

  private static Map<String, Object> purchase(
      String id, String day, String value, String supplier) {
    Map<String, Object> one = tree("id", id, "day", day, "buyer", "dir");
    if (!value.isEmpty()) {
      one.put("value", value);
    }
    if (!supplier.isEmpty()) {
      one.put("supplier", supplier);
    }
    return one;
  }

  private void purchases(Map<?, ?>... more) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                purchase("1", "2024-04-01", "100.00", "a"),
                purchase("2", "2025-03-31", "100.00", "c"),
                purchase("3", "2025-04-01", "200.00", "a"),
                purchase("4", "2025-09-01", "50.00", "b"),
                purchase("5", "2026-03-31", "250.00", "c"),
                purchase("6", "2026-04-01", "900.00", "c"),
                with(purchase("7", "2025-10-01", "999.00", "a"), "cancelled", true)));
    all.addAll(List.of(more));
    register.put("purchases", all);
  }

  private static Map<String, Object> with(Map<String, Object> one, String name, Object value) {
    one.put(name, value);
    return one;
  }

  private StatisticsReport report() {
    return report(YEAR);
  }

  private StatisticsReport report(FinancialYear year) {
    return PurchaseStatistics.of(
        PurchaseRegister.fromPlain(register).orThrow(), year, GivenBids.INDIA);
  }

  private Statistic of(String id) {
    return report().statistic(id).orElseThrow();
  }

  private List<String> codes() {
    return PurchaseRegister.fromPlain(register)
        .<List<String>>fold(
            made -> List.of(), faults -> faults.stream().map(InputFault::code).toList());
  }

  private static String why(Statistic one) {
    assertThat(one.value()).isEmpty();
    return one.unknown().orElseThrow().key().substring("statistics.unknown.".length());
  }

  private void all() {
    buyers();
    suppliers();
    purchases();
  }

  @Nested
  class Values_and_purchases {

    @Test
    void count_the_days_of_the_year_and_say_what_is_left_out() {
      all();
      Statistic value = of("S09.value");

      assertThat(value.value()).contains(new BigDecimal("500.00"));
      assertThat(value.isLeast()).isFalse();
      assertThat(value.population().counted()).isEqualTo(3);
      assertThat(value.population().leftOut())
          .containsExactlyInAnyOrderEntriesOf(Map.of("other-year", 3L, "cancelled", 1L));
      assertThat(of("S09.growth").value()).contains(new BigDecimal("150.00"));
      assertThat(of("S14.purchases").value()).contains(BigDecimal.valueOf(3));
      assertThat(of("S14.growth").value()).contains(new BigDecimal("50.00"));
    }

    @Test
    void a_value_that_is_not_known_makes_a_least_and_no_growth() {
      buyers();
      suppliers();
      purchases(purchase("8", "2025-05-05", "", "a"));

      assertThat(of("S09.value").value()).contains(new BigDecimal("500.00"));
      assertThat(of("S09.value").isLeast()).isTrue();
      assertThat(of("S09.value").population().leftOut()).containsEntry("no-value", 1L);
      assertThat(why(of("S09.growth"))).isEqualTo("incomplete");
      assertThat(of("S14.growth").value()).contains(new BigDecimal("100.00"));
    }

    @Test
    void everybody_is_told_sums_only_where_five_suppliers_sold() {
      all();
      StatisticsReport few = report().forEverybody();

      assertThat(why(few.statistic("S09.value").orElseThrow())).isEqualTo("few");
      assertThat(why(few.statistic("S16.mse.value").orElseThrow())).isEqualTo("few");
      assertThat(few.statistic("S16.mse.value").orElseThrow().high()).isEmpty();
      assertThat(few.statistic("S09.value").orElseThrow().population().leftOut()).isEmpty();
      assertThat(few.statistic("S14.purchases").orElseThrow().value())
          .contains(BigDecimal.valueOf(3));
      assertThat(few.statistic("S16.mse.count").orElseThrow().value()).isPresent();
      assertThat(of("S15.parents").rows()).isNotEmpty();
      assertThat(few.statistic("S15.parents").orElseThrow().rows()).isEmpty();
      assertThat(few.statistic("S15.parents").orElseThrow().value())
          .isEqualTo(of("S15.parents").value());
      assertThat(few.statistic("S15.types").orElseThrow().rows()).isNotEmpty();

      List<Object> five = new ArrayList<>((List<?>) register.get("suppliers"));
      five.add(tree("id", "e", "unregistered", true));
      register.put("suppliers", five);
      purchases(purchase("8", "2025-05-05", "1.00", "d"), purchase("9", "2025-05-06", "1.00", "e"));

      assertThat(report().forEverybody().statistic("S09.value").orElseThrow().value())
          .contains(new BigDecimal("502.00"));
    }

    @Test
    void where_no_owner_is_on_record_their_share_is_not_zero() {
      buyers();
      register.put(
          "suppliers",
          List.of(
              tree("id", "a", "mseClass", "MICRO"),
              tree("id", "b", "mseClass", "NONE"),
              tree("id", "c", "mseClass", "NONE")));
      purchases();

      assertThat(of("S16.mse.count").value()).contains(new BigDecimal("33.33"));
      assertThat(why(of("S16.women.count"))).isEqualTo("no-owners");
      assertThat(of("S16.women.count").low()).contains(new BigDecimal("0.00"));
      assertThat(of("S16.women.count").high()).contains(new BigDecimal("33.33"));
    }

    @Test
    void one_that_sells_and_is_not_registered_is_no_registered_supplier() {
      all();
      List<Object> more = new ArrayList<>((List<?>) register.get("suppliers"));
      more.add(tree("id", "e", "unregistered", true));
      register.put("suppliers", more);
      purchases(purchase("8", "2025-05-05", "1.00", "e"));

      assertThat(of("S10.suppliers").value()).contains(BigDecimal.valueOf(3));
      assertThat(of("S10.suppliers").population().leftOut()).containsEntry("unregistered", 1L);
      assertThat(of("S10.active").value()).contains(BigDecimal.valueOf(4));
    }

    @Test
    void unknown_is_not_zero() {
      assertThat(why(of("S09.value"))).isEqualTo("no-list");
      assertThat(why(of("S10.suppliers"))).isEqualTo("no-list");
      assertThat(why(of("S14.products"))).isEqualTo("no-list");
      assertThat(why(of("S15.types"))).isEqualTo("no-list");
      assertThat(why(of("S18.memoranda"))).isEqualTo("no-list");
      register.put("purchases", List.of());
      register.put("suppliers", List.of());
      register.put("products", List.of());
      assertThat(of("S09.value").value()).contains(BigDecimal.ZERO);
      assertThat(of("S10.suppliers").value()).contains(BigDecimal.ZERO);
      assertThat(of("S14.products").value()).contains(BigDecimal.ZERO);
      assertThat(why(of("S09.growth"))).isEqualTo("no-base");
      assertThat(why(of("S16.mse.count"))).isEqualTo("nothing");
    }

    @Test
    void where_nothing_is_known_there_is_no_least_of_zero() {
      buyers();
      register.put("buyers", List.of(tree("id", "dir")));
      register.put("purchases", List.of(purchase("1", "2025-05-05", "", "")));
      for (String id : List.of("S09.value", "S10.active", "S12.procedures", "S17.states")) {
        assertThat(why(of(id))).as(id).isEqualTo("incomplete");
        assertThat(of(id).isLeast()).as(id).isFalse();
      }
      register.put(
          "purchases",
          List.of(
              purchase("1", "2025-05-05", "", ""),
              with(purchase("2", "2025-05-05", "5.00", "x"), "procedure", "GEM_BID")));
      for (String id : List.of("S09.value", "S10.active", "S12.procedures")) {
        assertThat(of(id).value()).as(id).isPresent();
        assertThat(of(id).isLeast()).as(id).isTrue();
        assertThat(of(id).isSoFar()).as(id).isFalse();
      }
    }

    @Test
    void a_sum_of_a_year_that_goes_on_is_a_least_up_to_its_day() {
      all();
      for (String day : List.of("2026-03-30", "2026-03-31")) {
        purchases();
        register.put("asOf", day);
        ((List<?>) register.get("purchases"))
            .removeIf(one -> ((Map<?, ?>) one).get("day").toString().compareTo(day) > 0);
        for (String id : List.of("S09.value", "S14.purchases", "S10.active", "S16.mse.count")) {
          assertThat(of(id).isSoFar()).as(id).isEqualTo(day.endsWith("30"));
        }
        assertThat(of("S09.value").isLeast()).isEqualTo(day.endsWith("30"));
      }
    }

    @Test
    void a_purchase_that_is_stated_anew_counts_once_on_the_day_of_its_order() {
      all();
      purchases(with(purchase("5/A1", "2026-05-05", "300.00", "c"), "amends", "5"));

      assertThat(of("S09.value").value()).contains(new BigDecimal("550.00"));
      assertThat(of("S14.purchases").value()).contains(BigDecimal.valueOf(3));
      assertThat(of("S09.value").population().leftOut()).containsEntry("amended", 1L);
      purchases(
          with(purchase("8", "2025-05-05", "1.00", "c"), "amends", "9"),
          with(purchase("9", "2025-05-05", "1.00", "c"), "amends", "8"),
          with(purchase("10", "2025-05-05", "1.00", "c"), "amends", "none"));
      assertThat(codes())
          .containsExactly("statistics.amends", "statistics.amends", "statistics.unlisted");
    }

    @Test
    void a_year_that_is_not_covered_or_not_over_has_no_growth() {
      all();
      register.put("from", "2024-04-02");
      assertThat(why(of("S09.growth"))).isEqualTo("not-covered");
      assertThat(of("S09.value").value()).isPresent();
      register.put("from", "2025-04-02");
      assertThat(why(of("S09.value"))).isEqualTo("not-covered");
      register.put("from", "2024-04-01");
      register.put("purchases", List.of(purchase("1", "2025-04-01", "1.00", "a")));
      register.put("asOf", "2026-03-30");
      assertThat(why(of("S09.growth"))).isEqualTo("not-over");
      register.put("asOf", "2026-03-31");
      assertThat(why(of("S09.growth"))).isEqualTo("no-base");
    }
  }

  @Nested
  class Suppliers_and_buyers {

    @Test
    void suppliers_are_counted_on_the_day_and_those_that_sold_in_the_year() {
      all();

      assertThat(of("S10.suppliers").value()).contains(BigDecimal.valueOf(3));
      assertThat(of("S10.suppliers").isLeast()).isTrue();
      assertThat(of("S10.suppliers").asOf()).isEqualTo(YEAR.lastDay());
      assertThat(why(of("S10.growth"))).isEqualTo("incomplete");
      assertThat(of("S10.active").value()).contains(BigDecimal.valueOf(3));
      assertThat(why(of("S10.traffic"))).isEqualTo("not-kept");
      register.put("suppliers", ((List<?>) register.get("suppliers")).subList(0, 3));
      assertThat(of("S10.growth").value()).contains(new BigDecimal("200.00"));
      Statistic now = report(FinancialYear.parse("2026-27")).statistic("S10.growth").orElseThrow();
      assertThat(now.value()).contains(new BigDecimal("50.00"));
    }

    @Test
    void nothing_is_known_of_a_year_to_come() {
      all();
      register.put("memoranda", List.of(tree("state", "IN.UP", "signed", "2017-05-24")));
      register.put("products", List.of(tree("id", "p", "listed", "2026-06-30")));
      StatisticsReport next = report(FinancialYear.parse("2027-28"));

      for (String id :
          List.of("S10.suppliers", "S10.growth", "S14.products", "S15.types", "S18.memoranda")) {
        assertThat(why(next.statistic(id).orElseThrow())).as(id).isEqualTo("to-come");
      }
    }

    @Test
    void nothing_is_known_of_a_day_before_the_register() {
      all();
      register.put("memoranda", List.of(tree("state", "IN.UP", "signed", "2017-05-24")));
      register.put("products", List.of(tree("id", "p", "listed", "2026-06-30")));
      StatisticsReport before = report(FinancialYear.parse("2023-24"));
      register.put("from", "2024-03-31");
      StatisticsReport begun = report(FinancialYear.parse("2023-24"));

      for (String id : List.of("S10.suppliers", "S10.growth", "S14.products", "S18.memoranda")) {
        assertThat(why(before.statistic(id).orElseThrow())).as(id).isEqualTo("not-covered");
      }
      assertThat(begun.statistic("S18.memoranda").orElseThrow().value()).isPresent();
    }

    @Test
    void no_number_of_a_year_before_the_register_is_told() {
      all();
      register.put("memoranda", List.of(tree("state", "IN.UP", "signed", "1999-05-24")));
      register.put("products", List.of(tree("id", "p", "listed", "1999-06-30")));
      for (Statistic one : report(FinancialYear.parse("1999-00")).statistics()) {
        assertThat(one.value()).as(one.id()).isEmpty();
        assertThat(one.rows()).as(one.id()).isEmpty();
      }
      assertThat(why(report(FinancialYear.parse("2023-24")).statistic("S15.types").orElseThrow()))
          .isEqualTo("not-covered");
    }

    @Test
    void a_list_that_begins_later_is_not_known_and_one_that_ended_is_none() {
      all();
      register.put("memoranda", List.of(tree("state", "IN.UP", "signed", "2026-04-01")));
      register.put("products", List.of(tree("id", "p", "listed", "2026-06-30")));
      register.put("suppliers", List.of(supplier("a", "MICRO", "WOMEN", "2026-04-01")));
      register.put("purchases", List.of());
      for (String id : List.of("S10.suppliers", "S10.growth", "S14.products", "S18.memoranda")) {
        assertThat(why(of(id))).as(id).isEqualTo("not-covered");
      }
      register.put(
          "memoranda",
          List.of(tree("state", "IN.UP", "signed", "2017-05-24", "until", "2025-12-31")));
      register.put("suppliers", List.of());
      assertThat(of("S18.memoranda").value()).contains(BigDecimal.ZERO);
      assertThat(of("S10.suppliers").value()).as("an empty list").contains(BigDecimal.ZERO);
    }

    @Test
    void suppliers_did_not_grow_from_a_number_that_is_not_known() {
      all();
      register.put("suppliers", List.of(supplier("a", "MICRO", "WOMEN", "2024-03-01")));
      register.put("purchases", List.of());
      FinancialYear year = FinancialYear.parse("2024-25");
      Statistic first = report(year).statistic("S10.growth").orElseThrow();
      assertThat(why(first)).as("31 March 2024 is before the register").isEqualTo("not-covered");
      register.put("from", "2024-03-31");
      assertThat(report(year).statistic("S10.growth").orElseThrow().value()).isPresent();
    }

    @Test
    void buyers_are_parted_by_type_head_and_state() {
      all();

      assertThat(of("S15.types").value()).contains(BigDecimal.valueOf(3));
      assertThat(of("S15.types").isLeast()).isTrue();
      assertThat(of("S15.types").population().counted()).isEqualTo(3);
      assertThat(of("S15.types").rows())
          .isEqualTo(Map.of("PSU", BigDecimal.ONE, "STATE", BigDecimal.valueOf(2)));
      assertThat(of("S15.types").population().leftOut()).containsEntry("no-type", 1L);
      assertThat(of("S15.parents").rows())
          .containsEntry("dept", BigDecimal.valueOf(2))
          .containsEntry("psu", BigDecimal.ONE);
      assertThat(of("S17.states").value()).contains(BigDecimal.valueOf(2));
      assertThat(of("S17.states").isLeast()).isTrue();
      assertThat(ProcurementLaw.messages("en").say(of("S17.states").query())).contains("of 36 on");
    }

    @Test
    void memoranda_and_products_are_counted_while_they_last() {
      register.put(
          "memoranda",
          List.of(
              tree("state", "IN.UP", "signed", "2017-05-24"),
              tree("state", "IN.UP", "signed", "2020-05-24", "until", "2026-03-31"),
              tree("state", "IN.BR", "signed", "2026-04-01"),
              tree("state", "IN.MP", "signed", "2018-01-01", "until", "2026-03-30")));
      register.put(
          "products",
          List.of(
              tree("id", "p", "listed", "2026-03-31"),
              tree("id", "n", "listed", "2026-04-01"),
              tree("id", "q", "listed", "2025-01-01", "until", "2026-03-31"),
              tree("id", "r", "listed", "2025-01-01", "until", "2026-04-01")));

      assertThat(of("S18.memoranda").value()).contains(BigDecimal.ONE);
      assertThat(of("S18.memoranda").population().leftOut())
          .containsEntry("ended", 1L)
          .containsEntry("later", 1L);
      assertThat(of("S14.products").value()).contains(BigDecimal.valueOf(2));
      assertThat(of("S14.products").population().leftOut()).containsEntry("no-longer", 1L);
    }
  }

  @Nested
  class Shares_of_small_enterprises {

    @Test
    void are_told_by_number_and_by_value_beside_the_share_that_the_law_asks_for() {
      all();

      assertThat(of("S16.mse.count").value()).contains(new BigDecimal("66.67"));
      assertThat(of("S16.mse.value").value()).contains(new BigDecimal("50.00"));
      assertThat(of("S16.sc-st.value").value()).contains(new BigDecimal("10.00"));
      assertThat(of("S16.women.count").value()).contains(new BigDecimal("33.33"));
      assertThat(of("S16.mse.value").target()).contains(new BigDecimal("25"));
      assertThat(of("S16.sc-st.value").target()).contains(new BigDecimal("4"));
      assertThat(of("S16.women.value").target()).contains(new BigDecimal("3"));
      assertThat(
              of("S16.women.value").toPlain(ProcurementLaw.messages("en")).get("rule").toString())
          .contains("S.O. 5670(E)");
    }

    @Test
    void an_unknown_class_is_in_neither_part_and_how_far_it_moves_the_share_is_told() {
      buyers();
      suppliers();
      purchases(
          purchase("8", "2025-05-05", "500.00", "d"), purchase("9", "2025-05-06", "0.00", ""));
      Statistic count = of("S16.mse.count");

      assertThat(count.value()).contains(new BigDecimal("66.67"));
      assertThat(count.population().leftOut()).containsEntry("no-class", 2L);
      assertThat(count.low()).contains(new BigDecimal("40.00"));
      assertThat(count.high()).contains(new BigDecimal("80.00"));
      assertThat(of("S16.mse.value").low()).contains(new BigDecimal("25.00"));
      assertThat(of("S16.mse.value").high()).contains(new BigDecimal("75.00"));
    }

    @Test
    void the_law_of_the_year_is_asked() {
      all();
      register.put("from", "2014-04-01");
      StatisticsReport then =
          PurchaseStatistics.of(
              PurchaseRegister.fromPlain(register).orThrow(),
              FinancialYear.parse("2017-18"),
              GivenBids.INDIA);

      assertThat(then.statistic("S16.mse.value").orElseThrow().target())
          .contains(new BigDecimal("20"));
      assertThat(then.statistic("S16.women.value").orElseThrow().target()).isEmpty();
    }
  }

  @Nested
  class Owners_of_few_enterprises {

    private StatisticsReport sold(int own, int others) {
      List<Object> suppliers = new ArrayList<>();
      List<Object> sold = new ArrayList<>();
      for (int i = 0; i < own + others; i++) {
        suppliers.add(supplier("s" + i, "MICRO", i < own ? "SC_ST" : "NONE", "2025-04-01"));
        sold.add(purchase("p" + i, "2025-05-05", "100.00", "s" + i));
      }
      buyers();
      register.put("suppliers", suppliers);
      register.put("purchases", sold);
      return report().forEverybody();
    }

    @ParameterizedTest
    @CsvSource({"5,5,50.00", "4,6,", "6,4,", "0,9,", "9,0,", "1,1,"})
    void are_told_to_everybody_only_where_five_are_of_the_group_and_five_are_not(
        int own, int others, String told) {
      StatisticsReport report = sold(own, others);

      for (String id : List.of("S16.sc-st.count", "S16.sc-st.value")) {
        Statistic one = report.statistic(id).orElseThrow();
        if (told == null) {
          assertThat(one.value()).isEmpty();
          assertThat(one.low()).isEmpty();
          assertThat(one.population().counted()).isZero();
        } else {
          assertThat(one.value()).contains(new BigDecimal(told));
        }
      }
      assertThat(report().statistic("S16.sc-st.count").orElseThrow().value()).isPresent();
    }

    private StatisticsReport soldToo(int number, String name, Map<?, ?> supplier) {
      sold(5, 5);
      List<Object> suppliers = new ArrayList<>((List<?>) register.get("suppliers"));
      List<Object> sold = new ArrayList<>((List<?>) register.get("purchases"));
      for (int i = 0; i < number; i++) {
        Map<String, Object> one = tree("id", name + i);
        supplier.forEach((key, value) -> one.put(String.valueOf(key), value));
        suppliers.add(one);
        sold.add(purchase(name + i, "2025-05-05", "70000.00", name + i));
      }
      register.put("suppliers", suppliers);
      register.put("purchases", sold);
      return report().forEverybody();
    }

    @ParameterizedTest
    @CsvSource({
      "value,0,", "value,1,few-unknown", "value,4,few-unknown", "value,5,",
      "count,0,", "count,1,few-unknown", "count,4,few-unknown", "count,5,"
    })
    void of_a_few_that_stated_nothing_the_bounds_would_tell_what_they_sold(
        String by, int unknown, String why) {
      Statistic told =
          soldToo(unknown, "u", Map.of("mseClass", "MICRO"))
              .statistic("S16.sc-st." + by)
              .orElseThrow();

      assertThat(told.unknown().isPresent()).isEqualTo(why != null);
      assertThat(told.high().isPresent()).isEqualTo(unknown == 5);
      if (why != null) {
        assertThat(why(told)).isEqualTo(why);
        assertThat(told.population().leftOut()).isEmpty();
      }
    }

    @Test
    void of_one_seller_on_a_side_the_share_of_values_would_tell_what_it_sold() {
      StatisticsReport report = soldToo(1, "large", Map.of("mseClass", "NONE"));

      assertThat(why(report.statistic("S16.mse.value").orElseThrow())).isEqualTo("few-sides");
      assertThat(report.statistic("S16.mse.count").orElseThrow().value()).isPresent();
    }

    @Test
    void are_not_recorded_where_only_those_that_sold_nothing_stated_them() {
      buyers();
      register.put(
          "suppliers",
          List.of(
              supplier("a", "MICRO", "WOMEN", "2024-05-01"),
              tree("id", "small", "mseClass", "SMALL"),
              tree("id", "large", "mseClass", "NONE")));
      register.put(
          "purchases",
          List.of(
              purchase("1", "2025-05-05", "5.00", "small"),
              purchase("2", "2025-05-05", "5.00", "large")));

      assertThat(why(of("S16.women.value"))).isEqualTo("no-owners");
      assertThat(of("S16.women.value").high()).contains(new BigDecimal("50.00"));
    }

    @Test
    void bounds_tell_as_much_as_a_share_and_are_kept_back_too() {
      all();
      purchases(purchase("8", "2025-05-05", "", "a"));
      Statistic told = report().forEverybody().statistic("S16.sc-st.count").orElseThrow();

      assertThat(why(told)).isEqualTo("few-owners");
      assertThat(told.low()).isEmpty();
    }
  }

  @Nested
  class Steps_without_paper {

    private void steps(String year, int electronic, int paper, int unknown) {
      register.put(
          "steps",
          List.of(
              tree(
                  "year",
                  year,
                  "stage",
                  "tender",
                  "electronic",
                  electronic,
                  "paper",
                  paper,
                  "unknown",
                  unknown),
              tree("year", "2024-25", "stage", "bill", "electronic", 7, "paper", 0, "unknown", 0)));
    }

    @ParameterizedTest
    @CsvSource({"3,1,0,75.00,false", "3,0,1,75.00,true", "4,0,0,100.00,false", "0,0,1,0.00,true"})
    void are_a_least_where_a_document_is_known_by_its_number_alone(
        int electronic, int paper, int unknown, BigDecimal share, boolean least) {
      steps("2025-26", electronic, paper, unknown);
      Statistic one = of("S30.paperless");

      assertThat(one.value()).contains(share);
      assertThat(one.isLeast()).isEqualTo(least);
      assertThat(one.population().counted()).isEqualTo(electronic + paper + unknown);
      assertThat(one.population().leftOut()).containsEntry("other-steps", 7L);
      assertThat(one.rows()).containsEntry("tender", share);
    }

    @Test
    void are_not_known_where_nobody_counts_them_or_there_was_none() {
      assertThat(why(of("S30.paperless"))).isEqualTo("no-list");
      steps("2023-24", 1, 0, 0);
      assertThat(why(of("S30.paperless"))).isEqualTo("no-step");
      register.put("from", "2025-04-02");
      assertThat(why(of("S30.paperless"))).isEqualTo("not-covered");
    }

    @Test
    void of_one_stage_and_year_are_counted_once() {
      steps("2024-25", 1, 0, 0);
      assertThat(codes()).isEmpty();
      register.put(
          "steps",
          List.of(
              tree("year", "2025-26", "stage", "a", "electronic", 1, "paper", 0, "unknown", 0),
              tree("year", "2025-26", "stage", "a", "electronic", 1, "paper", 0, "unknown", 0),
              tree("year", "2025", "stage", "a", "electronic", 1, "paper", 0, "unknown", 0)));
      assertThat(codes()).containsExactly("statistics.twice", "statistics.financial-year");
    }
  }

  @Nested
  class Shares_of_unknown_values {

    @ParameterizedTest
    @CsvSource({"a,33.33,100.00", "c,0.00,60.00", "d,0.00,100.00"})
    void are_not_known_between_how_far_a_value_could_move_them(
        String supplier, String low, String high) {
      buyers();
      suppliers();
      register.put(
          "purchases",
          List.of(
              purchase("1", "2025-05-05", "5.00", "a"),
              purchase("2", "2025-05-05", "6.00", "c"),
              purchase("3", "2025-05-05", "4.00", "d"),
              purchase("4", "2025-05-05", "", supplier)));
      Statistic share = of("S16.mse.value");

      assertThat(why(share)).isEqualTo("incomplete");
      assertThat(share.low()).contains(new BigDecimal(low));
      assertThat(share.high()).contains(new BigDecimal(high));
      register.put("from", "2025-04-02");
      assertThat(why(of("S16.mse.value"))).isEqualTo("not-covered");
      assertThat(of("S16.mse.value").low()).isEmpty();
    }
  }

  @Nested
  class Published_figures {

    @Test
    void stand_side_by_side_and_are_disputed_where_they_cannot_all_hold() {
      assertThat(of("S14.purchases").published())
          .extracting(figure -> figure.value() + " " + figure.moreThan() + " " + figure.source())
          .containsExactly("1700000 true report-2019", "1640000 false startup-india");
      assertThat(of("S14.purchases").isDisputed()).isTrue();
      assertThat(of("S11.launch").isDisputed()).isTrue();
      assertThat(why(of("S11.launch"))).isEqualTo("not-counted");
      assertThat(of("S09.value").isDisputed()).isFalse();
      assertThat(of("S16.mse.count").published()).hasSize(1);
    }

    @Test
    void each_has_its_source_in_words_and_its_address() {
      for (String language : List.of("en", "hi")) {
        for (PublishedFigure figure : PublishedFigure.shipped()) {
          Map<String, Object> tree = figure.toPlain(ProcurementLaw.messages(language));
          assertThat(tree.get("source").toString()).doesNotContain("statistics.");
          assertThat(tree.get("address").toString()).startsWith("https://");
          assertThat(String.valueOf(tree.get("said"))).doesNotContain("statistics.");
          assertThat(report().statistic(figure.statistic())).isPresent();
        }
      }
    }
  }

  @Nested
  class A_report {

    @Test
    void says_each_number_with_query_day_and_population_in_both_languages() {
      all();
      for (String language : List.of("en", "hi")) {
        Map<String, Object> tree = report().toPlain(ProcurementLaw.messages(language));
        assertThat(tree.toString()).doesNotContain("statistics.");
        for (Object each : (List<?>) tree.get("statistics")) {
          assertThat(cast(each))
              .containsKeys("id", "title", "unit", "query", "asOf", "population")
              .satisfiesAnyOf(
                  one -> assertThat(one).containsKey("value"),
                  one -> assertThat(one).containsKey("unknown"));
        }
      }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> cast(Object tree) {
      return (Map<String, Object>) tree;
    }

    @Test
    void is_a_table_too_in_which_nothing_runs() {
      all();
      register.put("source", "=HYPERLINK(\"x\"), register");
      String csv = report().toCsv(ProcurementLaw.messages("en"));

      assertThat(csv.lines().findFirst().orElseThrow())
          .isEqualTo(
              "id,title,part,value,unit,least,low,high,target,asOf,counted,leftOut,query,source");
      assertThat(csv)
          .contains("S09.value,Value of purchases,,500.00,RUPEES,,,,,2026-06-30,3,")
          .contains("\"'=HYPERLINK(\"\"x\"\"), register\"")
          .contains("S15.types,Buyers by type,STATE,2,COUNT,")
          .contains("S10.traffic,Traffic of the portal,,,COUNT,");
    }

    @Test
    void owners_places_and_procedures_are_what_they_can_be() {
      all();
      register.put("suppliers", List.of(tree("id", "a", "owners", List.of("NONE", "WOMEN"))));
      register.put("buyers", List.of(tree("id", "dir", "state", "IN")));
      register.put(
          "purchases",
          List.of(with(purchase("1", "2025-05-05", "1.00", "a"), "procedure", "=1+1")));

      assertThat(codes())
          .containsExactlyInAnyOrder(
              "statistics.owners", "statistics.state", "statistics.procedure");
      register.put("source", " \u00a0=1+1");
      suppliers();
      buyers();
      purchases();
      assertThat(report().toCsv(ProcurementLaw.messages("en"))).contains("' \u00a0=1+1");
    }

    @Test
    void is_not_made_of_a_register_that_cannot_be() {
      all();
      register.put("from", "2026-07-01");
      register.put(
          "buyers",
          List.of(
              tree("id", "dir", "parent", "dept"),
              tree("id", "dept", "parent", "dir", "state", "IN.XX"),
              tree("id", "dir")));
      purchases(purchase("3", "2026-07-01", "1.00", "nobody"));

      assertThat(
              PurchaseRegister.fromPlain(register)
                  .<List<String>>fold(
                      made -> List.of(),
                      faults ->
                          faults.stream()
                              .map(InputFault::toString)
                              .map(text -> text.replaceAll(":.*", ""))
                              .toList()))
          .anyMatch(text -> text.startsWith("/from statistics.later"))
          .anyMatch(text -> text.startsWith("/buyers/2/id statistics.twice"))
          .anyMatch(text -> text.startsWith("/buyers/0/parent statistics.circle"))
          .anyMatch(text -> text.startsWith("/buyers/1/state statistics.state"))
          .anyMatch(text -> text.startsWith("/purchases/7/id statistics.twice"))
          .anyMatch(text -> text.startsWith("/purchases/7/day statistics.later"))
          .anyMatch(text -> text.startsWith("/purchases/7/supplier statistics.unlisted"));
    }
  }
}
