package org.govsm.core.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Sources of benchmarks, which only a profile of the build compiles: compiled here against what
 * they use of JMH by name, so that a change of ours that they need is seen before somebody
 * measures.
 */
public final class BenchmarkSources {

  private static final String HOME = "org.openjdk.jmh.";
  private static final String TIMES =
      "int iterations() default -1; int time() default -1; java.util.concurrent.TimeUnit timeUnit()"
          + " default java.util.concurrent.TimeUnit.SECONDS;";

  /** The types of JMH, each with its kind and body. */
  private static final Map<String, String> JMH = new LinkedHashMap<>();

  static {
    JMH.put("annotations.Benchmark", "@interface {}");
    JMH.put("annotations.Setup", "@interface {}");
    JMH.put("annotations.TearDown", "@interface {}");
    JMH.put("annotations.Mode", "enum { AverageTime, SingleShotTime }");
    JMH.put("annotations.Scope", "enum { Benchmark, Thread }");
    JMH.put("annotations.BenchmarkMode", "@interface { Mode[] value(); }");
    JMH.put("annotations.OutputTimeUnit", "@interface { java.util.concurrent.TimeUnit value(); }");
    JMH.put("annotations.State", "@interface { Scope value(); }");
    JMH.put("annotations.Param", "@interface { String[] value() default {}; }");
    JMH.put(
        "annotations.Fork",
        "@interface { int value() default 1; String[] jvmArgsAppend() default {}; }");
    JMH.put("annotations.Measurement", "@interface { " + TIMES + " }");
    JMH.put("annotations.Warmup", "@interface { " + TIMES + " }");
    JMH.put("profile.GCProfiler", "class {}");
    JMH.put(
        "results.Result",
        "class { public String getLabel() { return \"\"; } public double getScore() { return 0; }"
            + " }");
    JMH.put(
        "results.RunResult",
        "class { public Result getPrimaryResult() { return new Result(); } public"
            + " java.util.Map<String, Result> getSecondaryResults() { return java.util.Map.of(); }"
            + " }");
    JMH.put("runner.RunnerException", "class extends Exception {}");
    JMH.put("runner.options.CommandLineOptionException", "class extends Exception {}");
    JMH.put("runner.options.Options", "interface {}");
    JMH.put(
        "runner.options.CommandLineOptions",
        "class implements Options { public CommandLineOptions(String... a) throws"
            + " CommandLineOptionException {} }");
    JMH.put(
        "runner.options.OptionsBuilder",
        "class { public OptionsBuilder parent(Options a) { return this; } public OptionsBuilder"
            + " include(String a) { return this; } public OptionsBuilder addProfiler(Class<?> a) {"
            + " return this; } public OptionsBuilder shouldFailOnError(boolean a) { return this; }"
            + " public Options build() { return new Options() {}; } }");
    JMH.put(
        "runner.Runner",
        "class { public Runner(org.openjdk.jmh.runner.options.Options a) {} public"
            + " java.util.Collection<org.openjdk.jmh.results.RunResult> run() throws"
            + " RunnerException { return java.util.List.of(); } }");
  }

  private BenchmarkSources() {}

  /**
   * Compiles them with the class path of the test.
   *
   * @param sources their root, {@code src/jmh/java}
   * @param folder takes the classes
   * @return what the compiler says; empty where all is well
   */
  public static String problems(Path sources, Path folder) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d"));
    arguments.add(folder.toString());
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    for (Map.Entry<String, String> type : JMH.entrySet()) {
      arguments.add(write(folder, HOME + type.getKey(), type.getValue()).toString());
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, arguments.toArray(String[]::new));
    return status == 0 ? "" : said.toString(UTF_8);
  }

  /** The kind, the name, and what follows. */
  private static Path write(Path folder, String type, String body) throws IOException {
    int dot = type.lastIndexOf('.');
    String name = type.substring(dot + 1);
    Path file = folder.resolve("jmh").resolve(type.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file,
        "package "
            + type.substring(0, dot)
            + ";\npublic "
            + body.replaceFirst("^(@interface|class|enum|interface)", "$1 " + name)
            + "\n");
  }
}
