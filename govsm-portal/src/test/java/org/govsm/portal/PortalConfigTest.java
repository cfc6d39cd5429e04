package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalConfigTest {

  @Test
  void without_arguments_it_listens_on_port_8080_of_this_machine() {
    assertThat(PortalConfig.of().address().getHostString()).isEqualTo("127.0.0.1");
    assertThat(PortalConfig.of().address().getPort()).isEqualTo(8080);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:0", "localhost:9090", "[::1]:8080", "127.1.2.3:80"})
  void an_address_of_this_machine_is_taken(String address) {
    assertThat(PortalConfig.of("--listen", address).address().getAddress().isLoopbackAddress())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0:8080", "[::]:8080", "192.168.1.4:8080", "10.0.0.1:0"})
  void an_address_that_others_can_reach_is_refused_with_the_reason(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalConfig.of("--listen", address))
        .withMessageContaining("no users and no passwords yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8080", "127.0.0.1", "127.0.0.1:99999", ":8080", "a b:1", "::1:80"})
  void anything_else_is_refused_with_the_usage(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> PortalConfig.of("--listen", address));
  }

  @Test
  void unknown_words_are_refused_with_the_usage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalConfig.of("--port", "80"))
        .withMessageStartingWith("usage: ");
  }
}
