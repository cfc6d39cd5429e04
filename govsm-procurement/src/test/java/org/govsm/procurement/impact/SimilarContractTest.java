package org.govsm.procurement.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.govsm.procurement.tender.SignedWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarContractTest {

  private static SimilarContract contract(
      String title, String supplier, String service, String from, String until) {
    return new SimilarContract(
        new SignedWork(
            title + from, service.isEmpty() ? Set.of() : Set.of(service), day(from), day(until)),
        title,
        supplier);
  }

  private static Optional<LocalDate> day(String day) {
    return Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  private static final SimilarContract FILM =
      contract("Films on water", "agency-1", "short-video", "2026-04-01", "2026-07-01");

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, 2026-08-01, true",
    "2026-07-01, 2026-08-01, true",
    "2026-07-31, 2026-09-01, true",
    "2026-08-01, 2026-09-01, false",
    "2026-01-01, 2026-03-02, true",
    "2026-01-01, 2026-03-01, false",
    "'', '', true",
  })
  void contracts_of_one_service_meet_or_adjoin_in_their_days(
      String from, String until, boolean like) {
    SimilarContract other = contract("Reels", "agency-2", "short-video", from, until);
    assertThat(FILM.isLike(other)).isEqualTo(like);
    assertThat(other.isLike(FILM)).isEqualTo(like);
  }

  @Test
  void other_services_are_another_need_whatever_the_title_and_the_supplier_are() {
    assertThat(
            FILM.isLike(
                contract("Films on water", "agency-1", "moderation", "2026-04-01", "2026-07-01")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Films on water, agency-2, true",
    "Training, agency-1, true",
    "Training, agency-2, false",
    "Training, '', false",
  })
  void where_a_service_is_not_known_title_and_supplier_tell(
      String title, String supplier, boolean like) {
    assertThat(FILM.isLike(contract(title, supplier, "", "2026-04-01", "2026-07-01")))
        .isEqualTo(like);
  }

  /** Found: what said that it orders nothing was not asked about beside a tender. */
  @ParameterizedTest
  @CsvSource({
    "'', 2026-06-30, false, '', facebook, true",
    "'', 2026-07-01, false, '', facebook, false",
    "'', '', false, facebook, '', true",
    "'', '', false, facebook, facebook, true",
    "'', '', false, x, facebook, false",
    "'', '', true, facebook, facebook, true",
    "'', '', true, facebook, '', false",
    "podcast, '', false, '', '', false",
  })
  void what_does_not_say_its_services_may_be_for_any_tender_of_its_days(
      String service,
      String from,
      boolean measures,
      String platform,
      String tendered,
      boolean may) {
    assertThat(
            contract("Outreach", "agency-2", service, from, "2026-12-01")
                .mayServe(FILM.work(), measures, named(platform), named(tendered)))
        .isEqualTo(may);
  }

  private static Set<String> named(String platform) {
    return platform.isEmpty() ? Set.of() : Set.of(platform);
  }

  /** Found: purchases of one service for two needs of two hands would be one demand. */
  @ParameterizedTest
  @CsvSource({
    "Films on water, agency-2, 2026-04-01, true",
    "Training, agency-1, 2026-04-01, true",
    "Training, agency-2, 2026-04-01, false",
    "Films on water, agency-1, 2028-04-01, false",
  })
  void of_two_needs_it_is_one_demand_where_title_or_supplier_is_the_same_too(
      String title, String supplier, String from, boolean same) {
    assertThat(FILM.isSameDemand(contract(title, supplier, "short-video", from, "2028-07-01")))
        .isEqualTo(same);
  }
}
