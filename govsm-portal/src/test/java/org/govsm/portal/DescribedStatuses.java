package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.portal.web.Json;

/** Statuses of the API: every answer that a test gets is one that the description names. */
final class DescribedStatuses {

  private static final List<Operation> OPERATIONS = read();

  private DescribedStatuses() {}

  private record Operation(String method, String path, Pattern pattern, Set<?> statuses) {}

  /** What stands in a path fits last. */
  private static List<Operation> read() {
    Map<?, ?> paths = (Map<?, ?>) Json.readObject(OpenApiDocument.made()).get("paths");
    return paths.entrySet().stream()
        .flatMap(
            path ->
                ((Map<?, ?>) path.getValue())
                    .entrySet().stream().map(one -> operation(path.getKey().toString(), one)))
        .sorted(Comparator.comparingInt(one -> one.path().split("\\{", -1).length))
        .toList();
  }

  private static Operation operation(String path, Map.Entry<?, ?> one) {
    return new Operation(
        one.getKey().toString().toUpperCase(Locale.ROOT),
        path,
        Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+")),
        ((Map<?, ?>) ((Map<?, ?>) one.getValue()).get("responses")).keySet());
  }

  /** Our own mistakes, with status 500, are described nowhere. */
  static void check(HttpRequest request, HttpResponse<?> answer) {
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    check(method, request.uri().getRawPath(), answer.statusCode());
  }

  static void check(String method, String path, int status) {
    Optional<Operation> operation =
        OPERATIONS.stream()
            .filter(one -> one.method().equals(method) && one.pattern().matcher(path).matches())
            .findFirst();
    if (operation.isPresent() && status != 500) {
      assertThat(operation.get().statuses())
          .as("%s %s: %d", method, operation.get().path(), status)
          .anyMatch(one -> one.equals(String.valueOf(status)));
    }
  }
}
