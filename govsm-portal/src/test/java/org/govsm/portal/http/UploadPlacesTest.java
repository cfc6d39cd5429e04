package org.govsm.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadPlacesTest {

  private final UploadPlaces places = new UploadPlaces();

  private void fill(String visitor) {
    for (int i = 0; i < UploadPlaces.MOST_OF_ONE; i++) {
      assertThat(places.enter(visitor)).isTrue();
    }
  }

  @Test
  void one_visitor_has_so_many_and_leaves_the_others_theirs() {
    fill("a");

    assertThat(places.enter("a")).isFalse();
    assertThat(places.enter("b")).isTrue();
    places.leave("a");
    assertThat(places.enter("a")).isTrue();
    assertThat(places.enter("a")).isFalse();
  }

  @Test
  void all_together_have_so_many() {
    for (int i = 0; i < UploadPlaces.MOST / UploadPlaces.MOST_OF_ONE; i++) {
      fill("visitor " + i);
    }

    assertThat(places.enter("another")).isFalse();
    places.leave("visitor 0");
    assertThat(places.enter("another")).isTrue();
  }
}
