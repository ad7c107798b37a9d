package io.nextup.doors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All endpoints of resources of JAX-RS and of the resources that their locators lead to, with what answers each of them. */
final class JaxRsEndpoints {

    private final SortedSet<Endpoint> found = new TreeSet<>();
    private final Set<String> answering = new HashSet<>();
    private final Deque<Class<?>> way = new ArrayDeque<>();

    JaxRsEndpoints(Class<?>... resources) {
        for (Class<?> resource : resources) {
            walk(path("", annotation(types(resource), Path.class)), resource);
        }
    }

    /** Without those for {@code OPTIONS}, which only tell what there is. */
    SortedSet<Endpoint> found() {
        return found;
    }

    /** The methods that answer, as class and name; of those that take a call as an interface says, the interface's. */
    Set<String> answering() {
        return answering;
    }

    /** All methods of the classes in a folder of the class path that answer calls, as {@link #answering()} has them. */
    static Set<String> answering(String folder) {
        Set<String> answering = new TreeSet<>();
        for (Class<?> type : classes(folder)) {
            Stream.of(type.getDeclaredMethods())
                    .filter(method -> Stream.of(method.getAnnotations())
                            .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class)))
                    .forEach(method -> answering.add(type.getName() + "." + method.getName()));
        }
        return answering;
    }

    private static List<Class<?>> classes(String folder) {
        try {
            List<Class<?>> classes = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.class")) {
                String address = file.getURL().getPath();
                String name = address.substring(address.indexOf(folder), address.length() - ".class".length());
                classes.add(Class.forName(name.replace('/', '.'), false, JaxRsEndpoints.class.getClassLoader()));
            }
            return classes;
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void walk(String base, Class<?> resource) {
        if (way.contains(resource)) {
            return;
        }
        way.push(resource);
        for (Method method : resource.getMethods()) {
            List<Method> declared = declared(method);
            Optional<Path> path = annotation(declared, Path.class);
            List<HttpMethod> answers = declared.stream()
                    .flatMap(one -> Arrays.stream(one.getAnnotations()))
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .toList();
            String address = path(base, path);
            if (answers.isEmpty()) {
                path.ifPresent(locator -> walk(address, method.getReturnType()));
            } else {
                declared.forEach(one -> answering.add(one.getDeclaringClass().getName() + "." + one.getName()));
                answers.stream()
                        .map(HttpMethod::value)
                        .filter(name -> !name.equals(OPTIONS.class.getSimpleName()))
                        .forEach(name -> found.add(new Endpoint(name, address, takesForm(declared))));
            }
        }
        way.pop();
    }

    private static boolean takesForm(List<Method> declared) {
        return annotation(declared, Consumes.class)
                .filter(takes -> List.of(takes.value()).contains("multipart/form-data"))
                .isPresent();
    }

    private static String path(String base, Optional<Path> more) {
        return (base + "/" + more.map(Path::value).orElse(""))
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    /** The method and those that it overrides: annotations are not inherited. */
    private static List<Method> declared(Method method) {
        return types(method.getDeclaringClass()).stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(one -> one.getName().equals(method.getName())
                        && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()))
                .toList();
    }

    private static Set<Class<?>> types(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
            types.add(one);
            for (Class<?> promised : one.getInterfaces()) {
                types.addAll(types(promised));
            }
        }
        return types;
    }

    private static <A extends Annotation> Optional<A> annotation(
            Collection<? extends AnnotatedElement> elements, Class<A> type) {
        return elements.stream()
                .map(element -> element.getAnnotation(type))
                .filter(Objects::nonNull)
                .findFirst()
                .map(type::cast);
    }
}
