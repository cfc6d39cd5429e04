package org.govsm.portal.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class JsonLogEncoderTest {

  private static String line(String message, Throwable thrown) {
    LoggingEvent event =
        new LoggingEvent(
            "x",
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("a.B"),
            Level.WARN,
            message,
            thrown,
            null);
    event.setInstant(Instant.parse("2026-11-29T18:00:00.123Z"));
    event.setMDCPropertyMap(Map.of("request", "r-1"));
    return new String(new JsonLogEncoder().encode(event), UTF_8);
  }

  @Test
  void an_event_is_one_line_whatever_is_in_it() throws IOException {
    String line = line("a\nb \"c\" \u0928", new IllegalStateException("d\r\ne"));
    JsonNode read = new ObjectMapper().readTree(line);

    assertThat(line).endsWith("}\n").hasLineCount(1);
    assertThat(read.path("time").asText()).isEqualTo("2026-11-29T18:00:00.123Z");
    assertThat(read.path("level").asText()).isEqualTo("WARN");
    assertThat(read.path("logger").asText()).isEqualTo("a.B");
    assertThat(read.path("request").asText()).isEqualTo("r-1");
    assertThat(read.path("message").asText()).isEqualTo("a\nb \"c\" \u0928");
    assertThat(read.path("error").asText()).contains("IllegalStateException: d", "an_event_is");
  }

  @Test
  void without_an_exception_it_has_no_error() {
    assertThat(line("a", null)).doesNotContain("error");
  }
}
