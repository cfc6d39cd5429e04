package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleIdsTest {

  @Test
  void an_id_of_a_hindi_title_can_be_read_and_is_its_own() {
    assertThat(TitleIds.slug("Short videos")).isEqualTo("short-videos");
    assertThat(TitleIds.slug("मेले के लिए वीडियो")).matches("mele-ke-lie-vidiyo-[0-9a-f]{4}");
    assertThat(TitleIds.slug("मिल")).isNotEqualTo(TitleIds.slug("मील"));
    assertThat(TitleIds.slug("তথ্য")).matches("r-[0-9a-f]{4}");
  }
}
