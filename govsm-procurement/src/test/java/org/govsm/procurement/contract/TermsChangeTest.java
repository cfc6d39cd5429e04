package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.govsm.core.decision.InputFault;
import org.govsm.procurement.Given;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was certified changes by a signed amendment or a declared correction only. */
class TermsChangeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);
  private static final List<String> CERTIFIED = List.of("2026-04", "2026-05");
  private static final Terms STANDING = terms(tree -> {});

  private static Terms terms(Consumer<Map<String, Object>> change) {
    Map<String, Object> tree = new LinkedHashMap<>(standing().toPlain());
    change.accept(tree);
    return Terms.fromPlain(tree).orThrow();
  }

  private static Terms standing() {
    return Given.terms()
        .set("purchase", Given.tree("id", "P-1"))
        .set("value", Given.tree("amount", "600000.00", "clause", "6"))
        .set("ceiling", Given.tree("amount", "600000.00", "clause", "6"))
        .set("orderedOn", "2026-03-20")
        .add("bases", Given.tree("id", "bill", "amounts", List.of("fee"), "clause", "5"))
        .add("kpis", posts("55"))
        .add("kpis", Given.kpi("answers", Given.value("accepted")))
        .add("caps", Given.tree("id", "all", "percent", "15", "base", "bill", "clause", "9"))
        .done()
        .orThrow();
  }

  private static Map<String, Object> posts(String target, Object... more) {
    Map<String, Object> kpi =
        Given.kpi(
            "posts",
            Given.value("posts"),
            "target",
            Given.tree("atLeast", target),
            "consequence",
            Given.tree("shape", "gate", "base", "bill", "deduct", "10"));
    kpi.putAll(Given.tree(more));
    return kpi;
  }

  private static Map<String, Object> amendment(String id, String signed, String from) {
    return Given.tree("id", id, "signedOn", signed, "from", from, "text", "What it changes.");
  }

  private static Map<String, Object> correction(String... of) {
    return Given.tree(
        "on", TODAY.toString(), "of", List.of(of), "reason", "mistyped", "reference", "page 4");
  }

  private static List<String> refused(Terms before, Terms after) {
    return TermsChange.of(before, after).refusals(CERTIFIED, TODAY).stream()
        .map(fault -> fault.pointer() + " " + fault.code())
        .toList();
  }

  private static List<String> refused(Terms after) {
    return refused(STANDING, after);
  }

  /** The row of a list with another value of one part. */
  private static void set(
      Map<String, Object> tree, String list, int index, String part, Object is) {
    List<Object> rows = new ArrayList<>((List<?>) tree.get(list));
    Map<String, Object> row = new LinkedHashMap<>();
    ((Map<?, ?>) rows.get(index)).forEach((name, value) -> row.put(String.valueOf(name), value));
    row.put(part, is);
    rows.set(index, row);
    tree.put(list, rows);
  }

  private static void add(Map<String, Object> tree, String list, int at, Object row) {
    List<Object> rows =
        tree.get(list) instanceof List<?> there ? new ArrayList<>(there) : new ArrayList<>();
    rows.add(Math.min(at, rows.size()), row);
    tree.put(list, rows);
  }

  @Nested
  class Beside_an_amendment_that_is_added {

    private List<String> unnamed(Consumer<Map<String, Object>> change, String... named) {
      Terms after =
          terms(
              tree -> {
                Map<String, Object> paper = amendment("A1", "2026-07-01", "2026-08-01");
                paper.put("changes", List.of(named));
                add(tree, "amendments", 0, paper);
                change.accept(tree);
              });
      return TermsChange.of(STANDING, after).unnamed().stream()
          .map(fault -> fault.pointer() + " " + fault.code())
          .toList();
    }

    @Test
    void what_it_does_not_name_does_not_change_before_any_certificate() {
      Consumer<Map<String, Object>> change =
          tree -> {
            tree.put("supplier", Given.tree("id", "other", "name", "Other"));
            tree.put("payment", Given.tree("holdDays", 45));
            set(tree, "amounts", 0, "amount", "99999.00");
            set(tree, "kpis", 0, "target", Given.tree("atLeast", "35"));
          };

      assertThat(unnamed(change, "payment"))
          .containsExactly(
              "/supplier terms.unnamed-member",
              "/amounts/0/amount terms.unnamed-row",
              "/kpis/0/target terms.unnamed-row");
      assertThat(unnamed(tree -> tree.put("payment", Given.tree("holdDays", 45)), "payment"))
          .isEmpty();
    }

    @Test
    void rows_end_and_begin_with_its_first_day() {
      assertThat(
              unnamed(
                  tree -> {
                    set(tree, "kpis", 0, "until", "2026-08-01");
                    add(tree, "kpis", 1, posts("35", "from", "2026-08-01", "amendment", "A1"));
                  }))
          .isEmpty();
      assertThat(unnamed(tree -> set(tree, "kpis", 0, "until", "2026-07-01")))
          .containsExactly("/kpis terms.unnamed-row");
    }

    @Test
    void it_changes_something() {
      assertThat(unnamed(tree -> {})).containsExactly("/amendments/0 terms.idle-amendment");
      assertThat(unnamed(tree -> {}, "payment"))
          .containsExactly("/amendments/0 terms.idle-amendment");
      assertThat(unnamed(tree -> set(tree, "kpis", 0, "until", "2026-08-01"))).isEmpty();
      assertThat(
              unnamed(
                  tree -> {
                    add(tree, "amendments", 1, amendment("A2", "2026-07-01", "2026-08-01"));
                    add(
                        tree,
                        "kpis",
                        1,
                        posts("35", "id", "new", "from", "2026-08-01", "amendment", "A1"));
                  }))
          .containsExactly("/amendments/1 terms.idle-amendment");
    }

    @Test
    void without_one_terms_are_free_until_they_are_certified() {
      Terms after = terms(tree -> set(tree, "amounts", 0, "amount", "99999.00"));

      assertThat(TermsChange.of(STANDING, after).unnamed()).isEmpty();
    }
  }

  @Nested
  class Without_an_amendment {

    @Test
    void a_lower_target_of_a_certified_period_is_refused_with_what_to_do() {
      Terms after = terms(tree -> set(tree, "kpis", 0, "target", Given.tree("atLeast", "35")));

      List<InputFault> faults = TermsChange.of(STANDING, after).refusals(CERTIFIED, TODAY);

      assertThat(faults)
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.pointer()).isEqualTo("/kpis/0/target");
                assertThat(fault.code()).isEqualTo("terms.certified-row");
                assertThat(fault.text().values())
                    .containsEntry("periods", CERTIFIED)
                    .containsEntry("name", "kpis/posts");
              });
    }

    @Test
    void a_fee_a_cap_and_a_base_of_a_certified_period_are_refused() {
      assertThat(
              refused(
                  terms(
                      tree -> {
                        set(tree, "amounts", 0, "amount", "99999.00");
                        set(tree, "caps", 0, "percent", "1");
                        set(tree, "bases", 0, "clause", "7");
                      })))
          .containsExactly(
              "/amounts/0/amount terms.certified-row",
              "/bases/0/clause terms.certified-row",
              "/caps/0/percent terms.certified-row");
    }

    @Test
    void a_consequence_that_is_gone_is_refused() {
      Map<String, Object> bare = posts("55");
      bare.remove("consequence");
      bare.remove("target");

      assertThat(
              refused(
                  terms(
                      tree ->
                          tree.put(
                              "kpis",
                              List.of(bare, Given.kpi("answers", Given.value("accepted")))))))
          .containsExactly("/kpis/0/id terms.certified-row");
    }

    @Test
    void a_waiver_of_a_certified_period_is_refused() {
      Map<String, Object> waiver =
          Given.tree(
              "id",
              "W",
              "from",
              "2026-05-01",
              "until",
              "2026-07-01",
              "reason",
              "waiver",
              "reference",
              "order 9");

      assertThat(refused(terms(tree -> tree.put("exclusions", List.of(waiver)))))
          .containsExactly("/exclusions/0/id terms.certified-row");
    }

    @Test
    void a_row_under_another_id_is_another_row_and_the_old_one_is_missed() {
      assertThat(refused(terms(tree -> set(tree, "kpis", 0, "id", "renamed"))))
          .containsExactlyInAnyOrder(
              "/kpis terms.certified-gone", "/kpis/0/id terms.certified-row");
    }

    @Test
    void another_order_of_rows_is_refused() {
      assertThat(
              refused(
                  terms(
                      tree -> {
                        List<Object> rows = new ArrayList<>((List<?>) tree.get("kpis"));
                        rows.add(rows.remove(0));
                        tree.put("kpis", rows);
                      })))
          .containsExactly("/kpis terms.certified-order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceiling", "value"})
    void a_sum_of_the_whole_contract_is_refused(String member) {
      assertThat(
              refused(
                  terms(
                      tree -> {
                        tree.put("ceiling", Given.tree("amount", "900000.00", "clause", "6"));
                        tree.put(
                            "value",
                            Given.tree(
                                "amount",
                                member.equals("value") ? "700000.00" : "600000.00",
                                "clause",
                                "6"));
                      })))
          .contains("/" + member + " terms.certified-member");
    }

    @Test
    void supplier_purchase_payment_and_the_day_of_the_order_are_refused() {
      assertThat(
              refused(
                  terms(
                      tree -> {
                        tree.put("supplier", Given.tree("id", "other", "name", "Other Agency"));
                        tree.put("purchase", Given.tree("id", "P-2"));
                        tree.put("orderedOn", "2026-03-21");
                        Map<String, Object> payment = Given.settled();
                        payment.put("stacking", "net");
                        tree.put("payment", payment);
                      })))
          .containsExactly(
              "/supplier terms.certified-member",
              "/purchase terms.certified-member",
              "/orderedOn terms.certified-member",
              "/payment terms.certified-member");
    }

    @Test
    void a_member_that_nobody_thought_of_is_guarded() {
      assertThat(TermsChange.members(STANDING.shapes()))
          .contains("supplier", "purchase", "value", "ceiling", "orderedOn", "names", "payment")
          .doesNotContain("id", "title", "kpis", "from", "amendments");
    }

    @Test
    void days_of_certified_periods_stay() {
      assertThat(refused(terms(tree -> tree.put("period", "quarter"))))
          .contains("/period terms.certified-periods");
    }

    @Test
    void what_no_certificate_was_made_by_may_change() {
      Terms after =
          terms(
              tree -> {
                set(tree, "kpis", 0, "until", "2026-06-01");
                add(tree, "kpis", 1, posts("35", "from", "2026-06-01"));
                tree.put("title", "Another title");
              });

      assertThat(refused(after)).isEmpty();
    }

    @Test
    void before_the_first_certificate_all_may_change() {
      Terms after = terms(tree -> set(tree, "kpis", 0, "target", Given.tree("atLeast", "35")));

      assertThat(TermsChange.of(STANDING, after).refusals(List.of(), TODAY)).isEmpty();
    }
  }

  @Nested
  class By_an_amendment {

    private static Terms lower(Map<String, Object> amendment, Object... row) {
      return terms(
          tree -> {
            set(tree, "kpis", 0, "until", "2026-05-01");
            add(tree, "kpis", 1, posts("35", row));
            tree.put("amendments", List.of(amendment));
          });
    }

    @Test
    void a_new_row_that_names_it_is_taken() {
      Terms after =
          lower(
              amendment("A1", "2026-07-10", "2026-05-01"), "from", "2026-05-01", "amendment", "A1");

      assertThat(refused(after)).isEmpty();
    }

    @Test
    void that_no_row_names_changes_nothing_certified() {
      Terms after = lower(amendment("A1", "2026-07-10", "2026-05-01"), "from", "2026-05-01");

      assertThat(refused(after)).containsExactly("/kpis/1/target terms.certified-row");
    }

    @Test
    void that_nobody_has_signed_yet_is_refused() {
      Terms after =
          lower(
              amendment("A1", "2026-07-11", "2026-05-01"), "from", "2026-05-01", "amendment", "A1");

      assertThat(refused(after)).containsExactly("/amendments/0/signedOn terms.not-signed");
      assertThat(TermsChange.notYet(after, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void the_periods_before_its_first_day_stay() {
      Terms after =
          terms(
              tree -> {
                set(tree, "kpis", 0, "target", Given.tree("atLeast", "40"));
                set(tree, "kpis", 0, "until", "2026-05-01");
                add(tree, "kpis", 1, posts("35", "from", "2026-05-01", "amendment", "A1"));
                tree.put("amendments", List.of(amendment("A1", "2026-07-01", "2026-05-01")));
              });

      assertThat(refused(after)).containsExactly("/kpis/0/target terms.certified-row");
    }

    @Test
    void that_stands_already_cannot_bring_another_value() {
      Terms once =
          lower(
              amendment("A1", "2026-07-01", "2026-05-01"), "from", "2026-05-01", "amendment", "A1");
      Map<String, Object> tree = once.toPlain();
      set(tree, "kpis", 1, "target", Given.tree("atLeast", "20"));

      assertThat(refused(once, Terms.fromPlain(tree).orThrow()))
          .containsExactly("/kpis/1/target terms.certified-row");
    }

    @Test
    void what_was_signed_stays() {
      Terms once =
          lower(
              amendment("A1", "2026-07-01", "2026-05-01"), "from", "2026-05-01", "amendment", "A1");
      Map<String, Object> tree = once.toPlain();
      set(tree, "amendments", 0, "signedOn", "2026-06-01");

      assertThat(refused(once, Terms.fromPlain(tree).orThrow()))
          .containsExactly("/amendments terms.certified-amendment");
    }

    @Test
    void a_member_is_changed_if_the_amendment_names_it() {
      Map<String, Object> named = amendment("A1", "2026-07-01", "2026-04-01");
      named.put("changes", List.of("value", "ceiling", "supplier", "purchase", "payment"));
      Map<String, Object> payment = Given.settled();
      payment.put("stacking", "net");
      Consumer<Map<String, Object>> change =
          tree -> {
            tree.put("supplier", Given.tree("id", "other", "name", "Other Agency"));
            tree.put("purchase", Given.tree("id", "P-2"));
            tree.put("value", Given.tree("amount", "700000.00", "clause", "6"));
            tree.put("ceiling", Given.tree("amount", "700000.00", "clause", "6"));
            tree.put("payment", payment);
          };

      assertThat(refused(terms(change))).hasSize(5);
      assertThat(refused(terms(change.andThen(t -> t.put("amendments", List.of(named))))))
          .isEmpty();
    }

    private static Terms undated(String from, String member, Object is, Object... more) {
      Map<String, Object> paper = amendment("A1", "2026-07-01", from);
      paper.put("changes", List.of(member));
      return terms(
          tree -> {
            tree.putAll(Given.tree(more));
            tree.put(member, is);
            tree.put("amendments", List.of(paper));
          });
    }

    private static List<String> uncertified(Terms after) {
      return TermsChange.of(STANDING, after).refusals(List.of(), TODAY).stream()
          .map(fault -> fault.pointer() + " " + fault.code())
          .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"freezeDays", "stacking", "response", "reconciliation", "orderedOn"})
    void a_rule_without_a_first_day_is_not_changed_from_a_later_day(String which) {
      Map<String, Object> payment = Given.settled();
      payment.put(which, which.equals("freezeDays") ? (Object) 3 : "net");
      Map<String, Object> is =
          Map.of(
              "response",
              Given.tree("within", 24, "clause", "A1"),
              "reconciliation",
              Given.tree("metrics", List.of("posts"), "tolerance", "2", "clause", "A1"),
              "orderedOn",
              "2026-03-21",
              "freezeDays",
              payment,
              "stacking",
              payment);
      String member = which.equals("freezeDays") || which.equals("stacking") ? "payment" : which;

      assertThat(uncertified(undated("2026-04-02", member, is.get(which))))
          .containsExactly("/" + member + " terms.undated-member");
      assertThat(refused(undated("2026-05-01", member, is.get(which))))
          .containsExactly("/" + member + " terms.undated-member");
      assertThat(refused(undated("2026-04-01", member, is.get(which)))).isEmpty();
    }

    @Test
    void what_counts_nothing_changes_from_any_day() {
      Map<String, Object> payment = Given.settled();
      payment.put("holdDays", 45);

      assertThat(refused(undated("2026-05-01", "payment", payment))).isEmpty();
      assertThat(
              refused(
                  undated("2026-05-01", "supplier", Given.tree("id", "other", "name", "Other"))))
          .isEmpty();
    }

    @Test
    void a_rule_without_a_first_day_is_corrected_where_it_was_entered_wrongly() {
      Map<String, Object> payment = Given.settled();
      payment.put("stacking", "net");

      assertThat(
              uncertified(
                  undated(
                      "2026-05-01",
                      "payment",
                      payment,
                      "corrections",
                      List.of(correction("payment")))))
          .isEmpty();
    }

    @Test
    void names_members_that_are_there() {
      Map<String, Object> named = amendment("A1", "2026-07-01", "2026-07-01");
      named.put("changes", List.of("paymnt"));
      Map<String, Object> tree = new LinkedHashMap<>(standing().toPlain());
      tree.put("amendments", List.of(named));

      List<String> faults =
          Terms.fromPlain(tree)
              .fold(terms -> List.of(), wrong -> wrong.stream().map(InputFault::pointer).toList());

      assertThat(faults).containsExactly("/amendments/0/changes");
    }

    @Test
    void a_ceiling_may_name_its_amendment_itself() {
      assertThat(
              refused(
                  terms(
                      tree -> {
                        tree.put(
                            "ceiling",
                            Given.tree(
                                "amount", "700000.00", "clause", "A1, 2", "amendment", "A1"));
                        tree.put(
                            "amendments", List.of(amendment("A1", "2026-07-01", "2026-07-01")));
                      })))
          .isEmpty();
    }

    @Test
    void what_it_brings_cannot_begin_before_it() {
      Map<String, Object> tree = new LinkedHashMap<>(standing().toPlain());
      set(tree, "kpis", 0, "until", "2026-05-01");
      add(tree, "kpis", 1, posts("35", "from", "2026-05-01", "amendment", "A1"));
      tree.put("amendments", List.of(amendment("A1", "2026-07-01", "2026-06-01")));

      List<String> faults =
          Terms.fromPlain(tree)
              .fold(terms -> List.of(), wrong -> wrong.stream().map(InputFault::pointer).toList());

      assertThat(faults).containsExactly("/kpis/1/from");
    }
  }

  @Nested
  class By_a_correction {

    private static Terms corrected(Map<String, Object> correction) {
      return terms(
          tree -> {
            set(tree, "kpis", 0, "target", Given.tree("atLeast", "35"));
            tree.put("corrections", List.of(correction));
          });
    }

    @Test
    void what_it_names_may_change() {
      Terms after = corrected(correction("kpis/posts"));

      assertThat(refused(after)).isEmpty();
      assertThat(TermsChange.of(STANDING, after).isCorrection()).isTrue();
      assertThat(TermsChange.of(after, after).isCorrection()).isFalse();
    }

    @Test
    void what_it_does_not_name_may_not() {
      assertThat(refused(corrected(correction("ceiling"))))
          .containsExactly(
              "/kpis/0/target terms.certified-row", "/corrections/0/of terms.correction-idle");
    }

    @Test
    void is_of_today() {
      Map<String, Object> old = correction("kpis/posts");
      old.put("on", "2026-07-09");
      Map<String, Object> coming = correction("kpis/posts");
      coming.put("on", "2026-07-11");

      assertThat(refused(corrected(old))).containsExactly("/corrections/0/on terms.correction-day");
      assertThat(refused(corrected(coming)))
          .containsExactly("/corrections/0/on terms.correction-day");
    }

    @Test
    void stays_once_it_was_declared() {
      Terms once = corrected(correction("kpis/posts"));
      Map<String, Object> tree = new LinkedHashMap<>(once.toPlain());
      tree.remove("corrections");

      assertThat(refused(once, Terms.fromPlain(tree).orThrow()))
          .containsExactly("/corrections/0 terms.correction-kept");
    }

    @Test
    void does_not_cover_the_next_change() {
      Terms once = corrected(correction("kpis/posts"));
      Map<String, Object> tree = once.toPlain();
      set(tree, "kpis", 0, "target", Given.tree("atLeast", "20"));

      assertThat(refused(once, Terms.fromPlain(tree).orThrow()))
          .containsExactly("/kpis/0/target terms.certified-row");
    }
  }

  /** Any one scalar of the tree that moves money is guarded; wording and marks are not. */
  @RepeatedTest(value = 300, name = "seed {currentRepetition}")
  void no_single_part_changes_by_itself(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    Map<String, Object> tree = new LinkedHashMap<>(STANDING.toPlain());
    String touched = touch(tree, random, "");
    Terms.fromPlain(tree)
        .fold(
            after -> {
              boolean free = touched.matches("/(id|title|marked|buyer/.*|kpis/\\d+/title.*)");
              if (!free && !after.digest().equals(STANDING.digest())) {
                assertThat(refused(after)).as(touched).isNotEmpty();
              }
              return true;
            },
            faults -> false);
  }

  private static String touch(Object node, SplittableRandom random, String at) {
    if (node instanceof Map<?, ?> map) {
      List<Object> names = new ArrayList<>(map.keySet());
      Object name = names.get(random.nextInt(names.size()));
      return into(map.get(name), random, at + "/" + name, other -> put(map, name, other));
    }
    List<?> list = (List<?>) node;
    int index = random.nextInt(list.size());
    return into(list.get(index), random, at + "/" + index, other -> put(list, index, other));
  }

  private static String into(
      Object value, SplittableRandom random, String at, Consumer<Object> write) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>(map);
      write.accept(copy);
      return touch(copy, random, at);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      List<Object> copy = new ArrayList<>(list);
      write.accept(copy);
      return touch(copy, random, at);
    }
    String text = String.valueOf(value);
    write.accept(
        text.matches("\\d{4}-.*")
            ? LocalDate.parse(text).plusMonths(1).toString()
            : text.matches("[0-9.]+") ? "1" + text : text + "x");
    return at;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<?, ?> map, Object name, Object value) {
    ((Map<Object, Object>) map).put(name, value);
  }

  @SuppressWarnings("unchecked")
  private static void put(List<?> list, int index, Object value) {
    ((List<Object>) list).set(index, value);
  }

  @Test
  void another_number_or_buyer_is_another_contract() {
    Map<String, Object> buyer = Given.tree("id", "other-directorate", "name", "Other Directorate");
    Terms other =
        terms(
            tree -> {
              tree.put("id", "OTHER-1");
              tree.put("buyer", buyer);
            });

    assertThat(TermsChange.of(STANDING, other).otherContract())
        .extracting(InputFault::pointer)
        .containsExactly("/id", "/buyer/id");
    assertThat(TermsChange.of(STANDING, STANDING).otherContract()).isEmpty();
  }
}
