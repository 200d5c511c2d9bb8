"""The desktop: Qt widgets over the desk."""
