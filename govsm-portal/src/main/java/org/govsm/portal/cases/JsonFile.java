package org.govsm.portal.cases;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as trees: numbers are exact; a name that comes twice, or text after the end, is refused. */
final class JsonFile {

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

  private JsonFile() {}

  static Map<String, @Nullable Object> read(Path file) throws IOException {
    return requireNonNullElse(JSON.readValue(file.toFile(), TREE), Map.of());
  }
}
