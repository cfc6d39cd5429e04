package org.govsm.portal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.govsm.portal.TestPortal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.PublicHosts;
import org.junit.jupiter.api.Test;

class WholeListsTest {

  private final WholeLists lists = new WholeLists(Duration.ZERO);

  @Test
  void two_are_worked_out_at_once_and_a_third_is_told_to_come_again() {
    String said =
        lists.of(
            () ->
                lists.of(
                    () -> {
                      assertThatExceptionOfType(ProblemException.class)
                          .isThrownBy(() -> lists.of(() -> "third"))
                          .satisfies(e -> assertThat(e.problem().status()).isEqualTo(429));
                      return "second";
                    }));

    assertThat(said).isEqualTo("second");
  }

  @Test
  void a_deep_page_is_one_of_them_and_the_first_pages_are_not() {
    assertThat(Desk.isDeep(0)).isFalse();
    assertThat(Desk.isDeep(1_000)).isFalse();
    assertThat(Desk.isDeep(1_001)).isTrue();
  }

  @Test
  void a_calendar_is_one_of_them() {
    Desk desk = mock(Desk.class);
    when(desk.whole()).thenReturn(lists);
    CalendarResource calendar =
        new CalendarResource(desk, mock(PublicHosts.class), TestPortal.CLOCK);
    lists.of(
        () ->
            lists.of(
                () ->
                    assertThatExceptionOfType(ProblemException.class)
                        .isThrownBy(() -> calendar.calendar(mock(Call.class)))
                        .satisfies(e -> assertThat(e.problem().status()).isEqualTo(429))));
  }

  @Test
  void room_is_given_back_whatever_happens() {
    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  lists.of(
                      () -> {
                        throw new IllegalStateException("x");
                      }));
    }

    assertThat(lists.<String>of(() -> "again")).isEqualTo("again");
  }
}
