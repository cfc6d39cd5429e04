package org.govsm.portal.cases;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as trees, numbers exact. */
final class JsonFile {

  static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

  private JsonFile() {}

  static Map<String, @Nullable Object> read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), TREE);
  }
}
