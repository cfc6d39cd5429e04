package org.govsm.procurement.treasury;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.source.BrokenFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileProfilesTest {

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = requireNonNull(FileProfiles.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void the_shipped_profiles_keep_to_their_schema() throws Exception {
    SchemaFactory.newDefaultInstance()
        .newSchema(new StreamSource(new ByteArrayInputStream(resource("profiles-1.xsd"))))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(resource("profiles.xml"))));

    assertThat(FileProfiles.shipped().all())
        .extracting(FileProfile::code)
        .containsExactly("PFMS", "STATE_TREASURY", "CGDA", "RAILWAYS");
  }

  @Test
  void a_host_brings_the_layout_that_its_office_agreed_to() throws IOException {
    String agreed =
        new String(resource("profiles.xml"), UTF_8)
            .replace("code=\"CGDA\" layout=\"ours\"", "code=\"CGDA\" layout=\"agreed\"");

    assertThat(
            FileProfiles.read("host.xml", agreed.getBytes(UTF_8))
                .find("CGDA")
                .orElseThrow()
                .isOurs())
        .isFalse();
  }

  static Stream<List<String>> wrong() {
    return Stream.of(
        List.of("value=\"ifsc\"", "value=\"ifcs\"", "there is no value 'ifcs'"),
        List.of("form=\"RUPEES\"", "form=\"DAY\"", "is not written as DAY"),
        List.of("layout=\"ours\"", "layout=\"official\"", "'official' is not known as layout"),
        List.of("code=\"CGDA\"", "code=\"PFMS\"", "stands before"),
        List.of("<column name=\"net\"", "<col name=\"net\"", "<col> is not accepted"),
        List.of("kind=\"CREDITED\"", "kind=\"PAID\"", "'PAID' is not known as kind"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_profile_is_refused_with_its_place(List<String> change) throws IOException {
    String right = new String(resource("profiles.xml"), UTF_8);
    String wrong = right.replace(change.get(0), change.get(1));

    assertThat(wrong).isNotEqualTo(right);
    assertThatThrownBy(() -> FileProfiles.read("host.xml", wrong.getBytes(UTF_8)))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining(change.get(2))
        .hasMessageMatching("(?s)host\\.xml:\\d+:.*");
  }
}
