package uk.coppice.portal.platform.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who counts as one asker on the network. */
final class NetworkAddress {

    /** Bytes of an IPv6 address that name a network; whoever has one has 2^64 addresses in it to choose from. */
    private static final int NETWORK = 8;

    private NetworkAddress() {}

    /** An IPv6 address becomes its network of 64 bits; any other text stays what it is. */
    static String group(String who) {
        if (who.indexOf(':') < 0) {
            return who;
        }
        try {
            return InetAddress.ofLiteral(who) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK)) + "/64"
                    : who;
        } catch (IllegalArgumentException noAddress) {
            return who;
        }
    }
}
