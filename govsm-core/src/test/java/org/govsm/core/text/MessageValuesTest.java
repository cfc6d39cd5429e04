package org.govsm.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MessageValuesTest {

  @RepeatedTest(value = 50, name = "seed {currentRepetition}")
  void values_are_those_of_a_map_that_was_filled_in_the_same_order(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    Map<String, Object> expected = new LinkedHashMap<>();
    Message message = Message.of("some.key");
    for (int i = random.nextInt(8); i > 0; i--) {
      String name = "name" + random.nextInt(5);
      expected.put(name, i);
      message = message.with(name, i);
    }

    assertThat(message.values()).isEqualTo(expected).hasSameHashCodeAs(expected);
    assertThat(expected).isEqualTo(message.values());
    assertThat(List.copyOf(message.values().keySet())).isEqualTo(List.copyOf(expected.keySet()));
    assertThat(message).isEqualTo(new Message("some.key", expected));
    assertThat(message.values()).hasToString(expected.toString());
    assertThat(message.values().get("name9")).isNull();
  }

  @Test
  void a_list_is_the_message_s_own() {
    List<Object> given = new ArrayList<>(List.of("a"));
    Message one = Message.of("some.key").with("list", given);
    Message other = new Message("some.key", Map.of("list", given));
    given.add("b");

    assertThat(one).isEqualTo(other);
    assertThat(one.values()).containsEntry("list", List.of("a"));
  }

  @Test
  void nobody_changes_the_values_of_a_message() {
    Map<String, Object> given = new LinkedHashMap<>(Map.of("sum", 1));
    Message message = new Message("some.key", given);
    given.put("sum", 2);
    message.with("sum", 3);

    assertThat(message.values()).isEqualTo(Map.of("sum", 1));
    assertThatThrownBy(() -> message.values().put("more", 1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> message.values().entrySet().iterator().next().setValue(2))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
