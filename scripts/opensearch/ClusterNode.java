import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.node.OpenSearchRunnerNode;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;

/**
 * One node of a cluster, in a Java virtual machine of its own so that a test can kill it
 * as a failing machine would be.
 *
 * <p>Arguments: the directory of the node, then its settings as {@code key=value}.
 */
public final class ClusterNode {
    /** The modules of a stock distribution that Dateline's requests need. */
    private static final List<String> MODULES =
            List.of(
                    "org.opensearch.analysis.common.CommonAnalysisPlugin",
                    "org.opensearch.index.mapper.MapperExtrasPlugin",
                    "org.opensearch.index.reindex.ReindexPlugin",
                    "org.opensearch.painless.PainlessPlugin",
                    "org.opensearch.transport.Netty4Plugin");

    private ClusterNode() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath();
        Settings.Builder settings = Settings.builder().put("path.home", home.toString());
        for (String arg : List.of(args).subList(1, args.length)) {
            String[] pair = arg.split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        Environment environment =
                InternalSettingsPreparer.prepareEnvironment(
                        settings.build(), Map.of(), home.resolve("config"), () -> "node");
        Node node = new OpenSearchRunnerNode(environment, modules());
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, closed)));
        node.start();
        closed.await();
    }

    private static Collection<Class<? extends Plugin>> modules() throws Exception {
        Collection<Class<? extends Plugin>> classes = new ArrayList<>();
        for (String name : MODULES) {
            classes.add(Class.forName(name).asSubclass(Plugin.class));
        }
        return classes;
    }

    private static void close(Node node, CountDownLatch closed) {
        try {
            node.close();
        } catch (java.io.IOException e) {
            System.err.println("the node did not close: " + e);
        } finally {
            closed.countDown();
        }
    }
}
