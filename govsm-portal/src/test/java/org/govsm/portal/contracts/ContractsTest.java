package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.govsm.portal.store.StoreTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContractsTest extends StoreTest {

  private static final Map<String, Object> OTHER = Map.of("title", "b");

  @Nested
  class A_contract {

    @Test
    void keeps_its_terms_in_canonical_form_with_their_hash() {
      Map<String, Object> terms = Map.of("b", List.of("x", new BigDecimal("2.50")), "a", true);

      Contract made =
          store.write(tx -> new Contracts(tx).create("c1", DEPARTMENT, terms, NOW, ACTOR));

      assertThat(made.version()).isEqualTo(1);
      assertThat(made.text()).isEqualTo("{\"a\":true,\"b\":[\"x\",2.5]}");
      assertThat(made.digest()).isEqualTo(CanonicalForm.digest(terms));
      assertThat(made.terms()).containsEntry("b", List.of("x", new BigDecimal("2.5")));
      assertThat(made.madeAt()).isEqualTo(NOW);
      assertThat(current("c1")).get().usingRecursiveComparison().isEqualTo(made);
    }

    @Test
    void keeps_terms_of_any_depth_that_a_request_may_have() {
      Map<String, Object> terms = Map.of();
      for (int i = 0; i < 32; i++) {
        terms = Map.of("in", terms);
      }
      Map<String, Object> deep = terms;

      store.write(tx -> new Contracts(tx).create("c1", DEPARTMENT, deep, NOW, ACTOR));

      assertThat(current("c1").orElseThrow().terms()).isEqualTo(deep);
    }

    @Test
    void is_an_event_with_its_terms() {
      contract("c1");

      Event event = events().get(0);
      assertThat(event.kind()).isEqualTo("contract.created");
      assertThat(event.body()).containsEntry("terms", Map.of("title", "शर्तें"));
    }

    @Test
    void is_refused_if_there_is_one_of_that_id() {
      contract("c1");

      refused(Reason.EXISTS, () -> contract("c1"));
      assertThat(events()).hasSize(1);
    }

    @Test
    void that_is_not_there_is_not_found() {
      assertThat(current("c1")).isEmpty();
    }
  }

  @Nested
  class An_amendment {

    @Test
    void is_another_version_and_the_first_stays() {
      contract("c1");

      Contract amended = amend("c1", 1);

      assertThat(amended.version()).isEqualTo(2);
      assertThat(amended.terms()).isEqualTo(OTHER);
      List<Contract> versions = store.read(tx -> new Contracts(tx).versions("c1"));
      assertThat(versions).extracting(Contract::version).containsExactly(1, 2);
      assertThat(versions.get(0).terms()).containsEntry("title", "शर्तें");
      assertThat(events().get(1).kind()).isEqualTo("contract.amended");
    }

    @Test
    void of_a_version_that_is_no_longer_the_newest_is_refused_with_the_newest() {
      contract("c1");
      amend("c1", 1);

      StoreRefusal refusal = refused(Reason.STALE, () -> amend("c1", 1));

      assertThat(refusal.text().values()).containsEntry("version", 2);
      assertThat(events()).hasSize(2);
    }

    @Test
    void of_a_version_that_is_not_there_yet_is_refused() {
      contract("c1");

      refused(Reason.STALE, () -> amend("c1", 2));
    }

    @Test
    void of_no_contract_is_refused() {
      refused(Reason.MISSING, () -> amend("c1", 1));
    }

    private Contract amend(String id, int expected) {
      return store.write(tx -> new Contracts(tx).amend(id, expected, OTHER, NOW, ACTOR));
    }
  }

  @Nested
  class Pages {

    @Test
    void go_on_after_the_last_id_in_the_order_of_bytes() {
      for (String id : List.of("b", "a", "B", "a-1", "a1")) {
        contract(id);
      }

      List<String> ids = new ArrayList<>();
      List<Contract> page = page("", 2);
      while (!page.isEmpty()) {
        page.forEach(one -> ids.add(one.id()));
        page = page(ids.get(ids.size() - 1), 2);
      }
      assertThat(ids).containsExactly("B", "a", "a-1", "a1", "b");
    }

    @Test
    void of_a_department_have_no_other() {
      contract("a");
      store.write(tx -> new Contracts(tx).create("b", "br.it", OTHER, NOW, ACTOR));

      List<ContractHead> heads =
          store.read(tx -> new Contracts(tx).heads(Optional.of("br.it"), "", 10));
      assertThat(heads).extracting(ContractHead::id).containsExactly("b");
    }

    private List<Contract> page(String after, int limit) {
      return store.read(tx -> new Contracts(tx).page(after, limit));
    }
  }

  private Optional<Contract> current(String id) {
    return store.read(tx -> new Contracts(tx).current(id));
  }

  private List<Event> events() {
    return store.read(tx -> tx.events().page(DEPARTMENT, 0, 10));
  }

  private static StoreRefusal refused(Reason reason, Runnable change) {
    List<StoreRefusal> refusals = new ArrayList<>();
    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(change::run)
        .satisfies(refusals::add)
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    return refusals.get(0);
  }
}
