"""Whether a server may listen on an address: granian sets SO_REUSEPORT, by which two servers share one unawares.

See socket(7), https://man7.org/linux/man-pages/man7/socket.7.html.
"""

import socket

from linkedacts.errors import AddressTaken


def check_free(host: str, port: int) -> None:
    """Raises AddressTaken where another program listens on the address, or where it is not one of this machine."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as listener:
            # A server that has just ended leaves connections behind, which are no obstacle.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
    except OSError as error:
        raise AddressTaken(host, port, error.strerror or str(error)) from None
