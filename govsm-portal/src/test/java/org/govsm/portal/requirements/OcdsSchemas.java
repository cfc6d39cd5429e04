package org.govsm.portal.requirements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schemas of the standard, in a folder beside the project: -Dgovsm.ocds=DIR. */
public final class OcdsSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private OcdsSchemas() {}

  /** The folder, where one is given. */
  public static Optional<Path> folder() {
    return Optional.ofNullable(System.getProperty("govsm.ocds"))
        .filter(given -> !given.isEmpty())
        .map(Path::of);
  }

  /** A schema; every one by its own address, so that nothing is fetched. */
  public static Schema of(Path folder, String name) throws IOException {
    Map<String, String> known = new LinkedHashMap<>();
    for (String each :
        List.of("release-schema", "record-package-schema", "versioned-release-validation-schema")) {
      String text = Files.readString(folder.resolve("schema/" + each + ".json"));
      known.put(id(text), text);
    }
    String wanted = id(Files.readString(folder.resolve("schema/" + name + ".json")));
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_4, builder -> builder.schemas(known))
        .getSchema(SchemaLocation.of(wanted));
  }

  private static String id(String schema) throws IOException {
    JsonNode id = JSON.readTree(schema).path("id");
    return id.asText();
  }
}
