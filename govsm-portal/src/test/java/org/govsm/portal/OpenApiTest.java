package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.model.Resource;
import org.govsm.portal.http.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode document;
  private static TestPortal portal;

  @BeforeAll
  static void start() throws JsonProcessingException {
    portal = TestPortal.start();
    document = JSON.readTree(portal.get("/api/v1/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void the_document_and_the_resources_name_the_same_routes() {
    List<String> described = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(m -> described.add(m + " " + path.getKey())));

    assertThat(new TreeSet<>(described)).isEqualTo(routes());
  }

  private static Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    for (Object instance : portal.application().getInstances()) {
      Resource resource = Resource.from(instance.getClass());
      if (resource != null) {
        String path = "/" + resource.getPath();
        methods(resource, path, routes);
        resource.getChildResources().forEach(c -> methods(c, path + "/" + c.getPath(), routes));
      }
    }
    return routes;
  }

  private static void methods(Resource resource, String path, Set<String> routes) {
    String template = path.replaceAll("\\{(\\w+):[^}]*}", "{$1}").replaceAll("//+", "/");
    resource
        .getResourceMethods()
        .forEach(m -> routes.add(m.getHttpMethod().toLowerCase(Locale.ROOT) + " " + template));
  }

  @Test
  void every_reference_leads_somewhere() {
    document
        .findValuesAsText("$ref")
        .forEach(ref -> assertThat(document.at(ref.substring(1))).as(ref).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Answer       | procedure.gem |"
            + " {'days':{'publication':'2019-04-02'},'facts':{'value':'40000.00'}}",
        "Answer       | procedure |"
            + " {'days':{'publication':'2026-01-02'},'facts':{'value':'4','availableOnGem':true,'category':'NON_CONSULTING'}}",
        "Undetermined | procedure.gem | {'facts':{'value':'60000'}}",
        "Refer        | procedure.gem |"
            + " {'days':{'publication':'2010-01-01'},'facts':{'value':'1'}}",
        "Answer       | channel.conditions |"
            + " {'days':{'publication':'2026-01-02'},'facts':{'channel':'OUTSIDE_GEM'}}",
        "Assessment   | assessment |"
            + " {'profile':'framework-2012','asOf':'2026-11-24T09:00:00+05:30','facts':{'accounts':[{'id':'A','state':'ACTIVE','lastPostAt':'2026-11-01'},{'id':'B','state':'DORMANT'}]}}",
        "Problem      | procedure.gem | {'facts':{'value':'x','y':1}}",
        "Problem      | assessment | {'profile':'none'}",
        "Problem      | none | {}",
        "Problem      | procedure.gem | {"
      })
  void real_answers_are_as_described(String schema, String question, String body) {
    HttpResponse<String> answer =
        portal.postJson("/api/v1/decisions/" + question, body.replace('\'', '"'));

    assertThat(faults(schema, answer.body())).as(answer.body()).isEmpty();
  }

  @Test
  void the_list_of_questions_is_as_described() {
    assertThat(faults("Questions", portal.get("/api/v1/questions").body())).isEmpty();
  }

  @Test
  void what_is_not_described_is_found() {
    assertThat(faults("Problem", "{\"type\":\"urn:x\",\"title\":\"t\",\"status\":1,\"more\":2}"))
        .isNotEmpty();
  }

  private static List<Error> faults(String name, String instance) {
    try {
      String text =
          "{\"$ref\":\"#/components/schemas/"
              + name
              + "\",\"components\":"
              + document.get("components")
              + "}";
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(JSON.readTree(text));
      return schema.validate(JSON.readTree(instance));
    } catch (JsonProcessingException e) {
      throw new AssertionError(instance, e);
    }
  }

  @Test
  void the_document_is_served_as_it_is_kept() {
    assertThat(portal.get("/api/v1/openapi.json").body().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(Resources.read("openapi.json"));
  }
}
