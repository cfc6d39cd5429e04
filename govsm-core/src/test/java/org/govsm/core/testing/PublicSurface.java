package org.govsm.core.testing;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a module offers to those who embed it, as text: every public or protected type and member of
 * the packages that its {@code module-info} exports to all. Each line of {@code docs/api} is a
 * promise, so a new one is read in review before it is made.
 */
public final class PublicSurface {

  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  /** Packages so well known that the simple name says enough. */
  private static final Set<String> PLAIN =
      Set.of("java.lang", "java.util", "java.math", "java.time");

  private final String home;

  private PublicSurface(String home) {
    this.home = home;
  }

  /**
   * Compares the module whose tests run with its file in {@code docs/api}, or rewrites the file
   * under {@code -Dgovsm.update=true}.
   */
  public static void assertReviewed(String module) {
    String actual = describe(Path.of("target", "classes"));
    Path file = projectRoot().resolve("docs").resolve("api").resolve(module + ".txt");
    try {
      if (Boolean.getBoolean("govsm.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      String reviewed = Files.exists(file) ? Files.readString(file) : "";
      assertThat(actual)
          .as(
              "The public surface of %s is not the one in docs/api/%s.txt. If the change is meant,"
                  + " run mvn test -Dgovsm.update=true and commit the file.",
              module, module)
          .isEqualTo(reviewed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Describes the module compiled to a folder; its classes must be on the class path. */
  static String describe(Path classes) {
    ModuleDescriptor module = descriptor(classes);
    return module.exports().stream()
        .filter(exports -> !exports.isQualified())
        .map(Exports::source)
        .sorted()
        .map(name -> ofPackage(name).describePackage(classes))
        .collect(joining("", "module " + module.name() + "\n", ""));
  }

  static PublicSurface ofPackage(String name) {
    return new PublicSurface(name);
  }

  private static ModuleDescriptor descriptor(Path classes) {
    try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
      return ModuleDescriptor.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path projectRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("No folder above this one has a .mvn folder");
      }
    }
    return folder;
  }

  private String describePackage(Path classes) {
    try (Stream<Path> files = Files.list(classes.resolve(home.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
          .map(name -> load(home + "." + name.substring(0, name.length() - ".class".length())))
          .filter(PublicSurface::isOpen)
          .sorted(comparing(Class::getName))
          .map(this::describeType)
          .collect(joining("\n", "\npackage " + home + "\n\n", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String describeType(Class<?> type) {
    Set<String> members = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (isOpen(field)) {
        members.add(field.isEnumConstant() ? "constant " + field.getName() : describe(field));
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isOpen(constructor) && !isCanonical(constructor)) {
        members.add(describe(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isOpen(method) && !isImplied(method)) {
        members.add(describe(method));
      }
    }
    return members.stream()
        .collect(joining("\n  ", header(type) + "\n  ", "\n"))
        .replace("\n  \n", "\n");
  }

  private String header(Class<?> type) {
    StringBuilder text = new StringBuilder(modifiers(type)).append(kind(type)).append(' ');
    text.append(simpleName(type)).append(typeParameters(type));
    if (type.isRecord()) {
      text.append(
          Arrays.stream(type.getRecordComponents())
              .map(part -> name(part.getAnnotatedType()) + " " + part.getName())
              .collect(joining(", ", "(", ")")));
    }
    if (kind(type).equals("class") && type.getSuperclass() != Object.class) {
      text.append(" extends ").append(name(type.getAnnotatedSuperclass()));
    }
    text.append(
        list(type.isInterface() ? " extends " : " implements ", type.getAnnotatedInterfaces()));
    if (type.isSealed()) {
      text.append(
          Arrays.stream(type.getPermittedSubclasses())
              .map(this::name)
              .sorted()
              .collect(joining(", ", " permits ", "")));
    }
    return text.toString();
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "@interface";
    }
    if (type.isInterface()) {
      return "interface";
    }
    if (type.isEnum()) {
      return "enum";
    }
    return type.isRecord() ? "record" : "class";
  }

  private static String modifiers(Class<?> type) {
    int modifiers = type.getModifiers() & ~Modifier.STRICT;
    if (type.isInterface()) {
      modifiers &= ~(Modifier.ABSTRACT | Modifier.STATIC | Modifier.INTERFACE);
    }
    if (type.isRecord() || type.isEnum()) {
      modifiers &= ~(Modifier.FINAL | Modifier.STATIC | Modifier.ABSTRACT);
    }
    return Modifier.toString(modifiers)
        + " "
        + (type.isSealed() && !type.isEnum() ? "sealed " : "");
  }

  private String describe(Field field) {
    return modifiers(field) + name(field.getAnnotatedType()) + " " + field.getName();
  }

  private String describe(Constructor<?> constructor) {
    return modifiers(constructor)
        + typeParameters(constructor)
        + simpleName(constructor.getDeclaringClass())
        + parameters(constructor);
  }

  private String describe(Method method) {
    String generics = typeParameters(method);
    return modifiers(method)
        + (generics.isEmpty() ? "" : generics + " ")
        + name(method.getAnnotatedReturnType())
        + " "
        + method.getName()
        + parameters(method);
  }

  private String parameters(Executable executable) {
    List<String> types = new ArrayList<>();
    for (AnnotatedType type : executable.getAnnotatedParameterTypes()) {
      types.add(name(type));
    }
    String list = types.stream().collect(joining(", ", "(", ")"));
    return (executable.isVarArgs() ? list.replaceFirst("\\[]\\)$", "...)") : list)
        + list(" throws ", executable.getAnnotatedExceptionTypes());
  }

  private static String modifiers(Member member) {
    int api = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL;
    boolean ofInterface = member.getDeclaringClass().isInterface();
    int modifiers =
        member.getModifiers() & (ofInterface ? Modifier.STATIC : api | Modifier.ABSTRACT);
    boolean isDefault = member instanceof Method method && method.isDefault();
    String text = (isDefault ? "default " : "") + Modifier.toString(modifiers);
    return text.isBlank() ? text : text.strip() + " ";
  }

  private String typeParameters(GenericDeclaration declaration) {
    if (declaration.getTypeParameters().length == 0) {
      return "";
    }
    return Arrays.stream(declaration.getTypeParameters())
        .map(this::typeParameter)
        .collect(joining(", ", "<", ">"));
  }

  private String typeParameter(TypeVariable<?> variable) {
    String bounds =
        Arrays.stream(variable.getAnnotatedBounds()).map(this::name).collect(joining(" & "));
    return bounds.equals("Object") ? variable.getName() : variable.getName() + " extends " + bounds;
  }

  private String list(String before, AnnotatedType[] types) {
    return types.length == 0
        ? ""
        : Arrays.stream(types).map(this::name).collect(joining(", ", before, ""));
  }

  /** Written out by hand: what {@code toString} prints is not the same on every Java. */
  private String name(AnnotatedType type) {
    String nullable = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
    if (type instanceof AnnotatedArrayType array) {
      String element = name(array.getAnnotatedGenericComponentType());
      return element + (nullable.isEmpty() ? "[]" : " @Nullable []");
    }
    return nullable + nameWithoutNullness(type);
  }

  private String nameWithoutNullness(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      Type raw = ((java.lang.reflect.ParameterizedType) generic.getType()).getRawType();
      return name((Class<?>) raw)
          + Arrays.stream(generic.getAnnotatedActualTypeArguments())
              .map(this::name)
              .collect(joining(", ", "<", ">"));
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      String lower = list(" super ", wildcard.getAnnotatedLowerBounds());
      String upper = list(" extends ", wildcard.getAnnotatedUpperBounds());
      return "?" + (lower.isEmpty() ? upper.replace(" extends Object", "") : lower);
    }
    if (type instanceof AnnotatedTypeVariable) {
      return type.getType().getTypeName();
    }
    return name((Class<?>) type.getType());
  }

  private String name(Class<?> type) {
    if (type.isArray()) {
      return name(type.getComponentType()) + "[]";
    }
    String where = type.getPackageName();
    boolean plain = type.isPrimitive() || where.equals(home) || PLAIN.contains(where);
    return plain ? simpleName(type) : where + "." + simpleName(type);
  }

  private static String simpleName(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : simpleName(outer) + "." + type.getSimpleName();
  }

  private static boolean isOpen(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return !type.isAnonymousClass()
        && !type.isLocalClass()
        && !type.isSynthetic()
        && isOpen(type.getModifiers())
        && (outer == null || isOpen(outer));
  }

  private static boolean isOpen(Member member) {
    return isOpen(member.getModifiers()) && !member.isSynthetic();
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  /** The header of a record says its canonical constructor. */
  private static boolean isCanonical(Constructor<?> constructor) {
    Class<?> type = constructor.getDeclaringClass();
    return type.isRecord()
        && Arrays.equals(
            constructor.getParameterTypes(),
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
  }

  private static boolean isImplied(Method method) {
    Class<?> type = method.getDeclaringClass();
    return OF_EVERY_OBJECT.contains(method.getName())
        || type.isEnum() && Set.of("values", "valueOf").contains(method.getName())
        || type.isRecord()
            && Arrays.stream(type.getRecordComponents())
                .anyMatch(part -> part.getAccessor().equals(method));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicSurface.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " is compiled but not on the class path", e);
    }
  }
}
