package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the log names of an event, in the language of its reader. */
class EventPartTest {

  /** Found: in Hindi the log called tenders and requirements by their English titles. */
  @Test
  void a_text_of_several_languages_is_told_in_that_of_the_reader() {
    EventPart part = EventPart.of("content.title.en").named("title");
    Map<String, Object> both =
        Map.of("content", Map.of("title", Map.of("en", "Films", "hi", "फ़िल्में")));
    Map<String, Object> one = Map.of("content", Map.of("title", Map.of("en", "Films")));

    assertThat(part.value(both, "hi")).contains("फ़िल्में");
    assertThat(part.value(both, "en")).contains("Films");
    assertThat(part.value(one, "hi")).contains("Films");
    assertThat(EventPart.of("tender").value(Map.of("tender", "T-1"), "hi")).contains("T-1");
  }
}
